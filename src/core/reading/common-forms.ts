/**
 * Short forms that at least 25 of 74,718 papers define (arXiv, 2025 and 2026; counted with `findAcronyms`, most frequent first, in lower case and the singular):
 * where a paper defines one it says what everybody calls the thing, not what it brings.
 */
export const commonForms: ReadonlySet<string> = new Set(
  (
    'llm vlm mllm rag rl cot sota sft 3dgs ai cnn lvlm vit nlp grpo qa moe t2i asr ood lora vqa lm lrm slm dpo rlvr sam kg dit vla lmm icl peft ' +
    'ssl dl uav ml wsi ad ssm mri sae vfm gnn ct nerf bev xai kv tts sr dnn fm mt mas sar rlhf ehr gan mae gui rs fl ner mlp clip tta mil vae hsi ' +
    'ocr hoi map mcp kd nvs inr cfg mcts cad dm ir snr id iou roi sfm prm wer ar t2v cl plm dllm ldm av snn mot sd har hr lr vad sdf cp tom rm ' +
    'nli dr iqa vr genai csi marl ptq mdp drl vln em mcq 3d isac pca rf mse dlm rope st ppo dag agi hd lstm uq eo reid dg cir svd uda gs ap aigc ' +
    'se psnr mimo mr slam pde rft dp cv cd kan cam cxr e2e mi gcn i2v pii fid msa dsc cua hdr ris svm vsr sc ce mad da umm oct video-llm nas ode ' +
    'var cer asp ffn mde miou tir rmse ssim sam2 cbm mlm dof fr ann kl iot ci bs cil imu ot pe vpr fov cpt ue au sds fer al nmt ema gcd scm ca ' +
    'rnn aes vllm or its sa mos re pos cs fas pet mc sod nlg dt absa bpe ddpm auc vdm ra h&e isp cod mdm ie is mtl ma mds cmr pd dsm gmm gt ' +
    'videoqa hpe lalm mer fft dmd fps rd cr adas dd cc vq mvs mmwave llie xr lod fa mim bci fmri ga nl ser pomdp pbr mcqa pa nir opd ovss sac ' +
    'pinn slt pad sisr mia hitl fc ece kgqa tot los knn videollm dsl ed asd cbct ast rrg qat poi ais kb nlu tag si pnp gfm nn mmd re-id ttt shap ' +
    'crf gat bert ssr graphrag ttft vggt vton ssc sdm sdg ssa ads dem ugc vlp tda gp lq hmr aigi mis 2d irt rca cf mpc scr dwt lda eer mha ip mci ' +
    'cbam real-isr yolo ts'
  ).split(' '),
);

"""How the shipped number network is made: simulated boxes → training → ONNX. Needs the extra `training` (PyTorch)."""

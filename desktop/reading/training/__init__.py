"""How the number network is made: simulated boxes → training → ONNX. Needs the extra `training`."""

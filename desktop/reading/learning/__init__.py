"""Learning on the spot: confirmed boxes → a last layer and a temperature that fit this workspace's hands."""

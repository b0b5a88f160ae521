"""Which device this copy of a workspace is, on this machine (`db.identity.DeviceIdentity`).

Two copies of one folder must not write under one device id, or their chains of facts fork: the identity is
kept in the user's data folder, by machine and workspace path, never inside the workspace.
"""

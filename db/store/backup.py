"""Backup."""


def write_backup(path, target):
    return target

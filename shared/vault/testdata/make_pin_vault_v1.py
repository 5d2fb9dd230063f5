#!/usr/bin/python3
"""Writes pin_vault_v1.bin from the words of pin_vault.h alone, without any of the C++ code.

PIN 482917, device id 01..10 (hex), keystore secret a0..bf, key 00..1f, salt 30..3f, nonce 50..67, t = 3, m = 64 MiB.
Needs python3-nacl. The file is checked in: pin_vault_test.cc opens it.
"""
import hashlib
import pathlib
import struct

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt, crypto_pwhash_ALG_ARGON2ID13, crypto_pwhash_alg

device_id = bytes(range(1, 17))
keystore_secret = bytes(range(0xA0, 0xC0))
key = bytes(range(32))
salt = bytes(range(0x30, 0x40))
nonce = bytes(range(0x50, 0x68))
passes, memory = 3, 64 << 20

header = b"MANDATPV" + bytes([1, 1, 0, 0]) + struct.pack(">IQ", passes, memory) + salt
assert len(header) == 40
pin_key = crypto_pwhash_alg(32, b"482917", salt, passes, memory, crypto_pwhash_ALG_ARGON2ID13)
kek = hashlib.blake2b(b"mandat/kek/v1\0" + pin_key + device_id, digest_size=32, key=keystore_secret).digest()
box = crypto_aead_xchacha20poly1305_ietf_encrypt(key, header + device_id, nonce, kek)
pathlib.Path(__file__).with_name("pin_vault_v1.bin").write_bytes(header + nonce + box)

#!/usr/bin/env python3
"""A second verifier of Inkom's published log, written apart from the first: Python's standard library and nothing else.

  verify.py log FOLDER [VKEY...]        every epoch: records, tiles, checkpoints, signatures, epoch cuts
  verify.py proof FILE RECORD VKEY...   a C2SP tlog-proof for the leaf record in a file

Without keys the log's own are used. Exit codes: 0 holds, 1 contradicts what was signed, 2 something is missing, 3 usage.
Timestamps are not looked at: without a library, one careful reader of DER is enough (the Java one).
Written after RFC 8032 (Ed25519), RFC 9162 (Merkle tree) and the C2SP texts; see docs/verify.md.
"""

import base64
import hashlib
import os
import re
import struct
import sys

OK, TAMPERED, INCOMPLETE, USAGE = 0, 1, 2, 3


class Tampered(Exception):
    def __init__(self, sentence, position=None):
        super().__init__(sentence)
        self.position = position


class Incomplete(Exception):
    pass


# --- Ed25519 (RFC 8032, section 5.1) -----------------------------------------------------------------------------------

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_ONE = pow(2, (P - 1) // 4, P)


def recover_x(y, sign):
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P != 0:
        x = x * ROOT_OF_MINUS_ONE % P
    if (x * x - square) % P != 0:
        return None
    return P - x if x & 1 != sign else x


def decode_point(data):
    number = int.from_bytes(data, "little")
    y = number & ((1 << 255) - 1)
    x = recover_x(y, number >> 255)
    return None if x is None else (x, y, 1, x * y % P)


def add(p, q):
    a = (p[1] - p[0]) * (q[1] - q[0]) % P
    b = (p[1] + p[0]) * (q[1] + q[0]) % P
    c = 2 * p[3] * q[3] * D % P
    d = 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return (e * f % P, g * h % P, f * g % P, e * h % P)


def times(scalar, point):
    result = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            result = add(result, point)
        point = add(point, point)
        scalar >>= 1
    return result


def same_point(p, q):
    return (p[0] * q[2] - q[0] * p[2]) % P == 0 and (p[1] * q[2] - q[1] * p[2]) % P == 0


BASE_Y = 4 * pow(5, P - 2, P) % P
BASE_X = recover_x(BASE_Y, 0)
BASE = (BASE_X, BASE_Y, 1, BASE_X * BASE_Y % P)


def ed25519_holds(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    a = decode_point(key)
    r = decode_point(signature[:32])
    s = int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= ORDER:
        return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % ORDER
    return same_point(times(s, BASE), add(r, times(h, a)))


# --- Merkle tree (RFC 9162, section 2.1) -------------------------------------------------------------------------------


def leaf_hash(record):
    return hashlib.sha256(b"\x00" + record).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


class Tree:
    """Keeps every complete level, so that tiles are slices of it; a root is folded from the right."""

    def __init__(self):
        self.levels = [[]]

    def append(self, leaf):
        level, hash_ = 0, leaf
        while True:
            if len(self.levels) == level:
                self.levels.append([])
            self.levels[level].append(hash_)
            if len(self.levels[level]) % 2:
                return
            hash_ = node_hash(self.levels[level][-2], self.levels[level][-1])
            level += 1

    def root(self):
        result = None
        for level in self.levels:
            if len(level) % 2:
                result = level[-1] if result is None else node_hash(level[-1], result)
        return hashlib.sha256(b"").digest() if result is None else result

    def tile(self, level, n):
        row = self.levels[8 * level] if 8 * level < len(self.levels) else []
        return b"".join(row[256 * n : 256 * (n + 1)])


def includes(index, size, leaf, path, root):
    """RFC 9162, 2.1.3.2."""
    if index >= size:
        return False
    fn, sn, hash_ = index, size - 1, leaf
    for sibling in path:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            hash_ = node_hash(sibling, hash_)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            hash_ = node_hash(hash_, sibling)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and hash_ == root


# --- C2SP signed-note and tlog-checkpoint ------------------------------------------------------------------------------


def unbase64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        raise Tampered("not base64: %r" % text)
    if base64.b64encode(data).decode() != text:
        raise Tampered("not canonical base64: %r" % text)
    return data


def parse_key(vkey):
    name, key_id, data = (vkey.split("+", 2) + ["", ""])[:3]
    typed = unbase64(data)
    if typed[:1] != b"\x01" or len(typed) != 33:
        raise Tampered("not an Ed25519 key: %r" % vkey)
    if hashlib.sha256(name.encode() + b"\n" + typed).hexdigest()[:8] != key_id:
        raise Tampered("the hash in %r is not that of its name and key" % vkey)
    return name, bytes.fromhex(key_id), typed[1:]


def renamed(key, name):
    return name, hashlib.sha256(name.encode() + b"\n\x01" + key[2]).digest()[:4], key[2]


def number(text):
    if not re.fullmatch("0|[1-9][0-9]{0,17}", text):
        raise Tampered("not a number: %r" % text)
    return int(text)


def parse_note(data):
    """-> text, [(name, id and signature)]"""
    try:
        note = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Tampered("a note is not UTF-8")
    text, empty, rest = note.rpartition("\n\n")
    if not empty or not rest.endswith("\n") or any(c < " " and c != "\n" for c in note):
        raise Tampered("not a signed note")
    signatures = []
    for line in rest[:-1].split("\n"):
        found = re.fullmatch("— ([^ +]+) ([^ ]+)", line)
        if not found:
            raise Tampered("not a signature line: %r" % line)
        signatures.append((found.group(1), unbase64(found.group(2))))
    return text + "\n", signatures


def open_checkpoint(data, keys):
    """-> origin, size, root; only when a key given signed, and none of those given signed wrongly"""
    text, signatures = parse_note(data)
    lines = text.split("\n")
    if len(lines) != 4:
        raise Tampered("a checkpoint has three lines")
    origin, size, root = lines[0], number(lines[1]), unbase64(lines[2])
    if len(root) != 32:
        raise Tampered("a root has 32 bytes")
    base = origin.rpartition("/")[0]
    known = list(keys) + [renamed(key, origin) for key in keys if key[0].rpartition("/")[0] == base]
    signed = False
    for name, signature in signatures:
        for key in set(known):
            if name == key[0] and signature[:4] == key[1]:
                if not ed25519_holds(key[2], text.encode(), signature[4:]):
                    raise Tampered("the signature of %s is wrong" % name)
                signed = True
    if not signed:
        raise Tampered("no known key signed the checkpoint of size %d" % size)
    return origin, size, root


# --- the log folder ----------------------------------------------------------------------------------------------------


def tile_path(level, n, width):
    path = "%03d" % (n % 1000)
    n //= 1000
    while n:
        path = "x%03d/%s" % (n % 1000, path)
        n //= 1000
    return "tile/%s/%s%s" % (level, path, "" if width == 256 else ".p/%d" % width)


def read(folder, name):
    try:
        with open(os.path.join(folder, name), "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise Incomplete("there is no file %s" % os.path.join(folder, name))


def read_tile(folder, level, n, width, cut):
    try:
        return read(folder, tile_path(level, n, width))
    except Incomplete:
        if width == 256:
            raise
        return cut(read(folder, tile_path(level, n, 256)))


def split_bundle(data):
    """The whole records; one that is cut off is missed by whoever counts."""
    records, at = [], 0
    while at + 2 <= len(data):
        (length,) = struct.unpack_from(">H", data, at)
        if at + 2 + length > len(data):
            return records
        records.append(data[at + 2 : at + 2 + length])
        at += 2 + length
    return records if at == len(data) else records + [b""]


def read_bundle(folder, n, width):
    try:
        return split_bundle(read(folder, tile_path("entries", n, width)))
    except Incomplete:
        if width == 256:
            raise
        return split_bundle(read(folder, tile_path("entries", n, 256)))[:width]


def text_at(record, at):
    (length,) = struct.unpack_from(">H", record, at)
    data = record[at + 2 : at + 2 + length]
    if len(data) != length:
        raise ValueError("cut off")
    return data.decode("utf-8"), at + 2 + length


def check_event(record, position):
    try:
        version, algorithm, kind, at = struct.unpack_from(">BBBq", record)
        _, end = text_at(record, 3 + 8 + 16 + 16 + 8 + 8 + 4 + 32 + 32)
    except (struct.error, ValueError):
        raise Tampered("not an event record", position)
    if (version, algorithm, kind, at, end) != (1, 1, 1, position, len(record)):
        raise Tampered("not the event record of this position", position)


def read_opening(record):
    try:
        version, algorithm, kind, epoch, _, size = struct.unpack_from(">BBBiqq", record)
        root = record[23:55]
        lost_from, lost_to = struct.unpack_from(">qq", record, 55)
        _, at = text_at(record, 71)
        _, end = text_at(record, at)
    except (struct.error, ValueError):
        raise Tampered("not an opening record", 0)
    if (version, algorithm, kind, end) != (1, 1, 0, len(record)):
        raise Tampered("not an opening record", 0)
    return epoch, size, root, lost_from, lost_to


def journal_notes(folder):
    days = os.path.join(folder, "checkpoints")
    names = sorted(os.listdir(days)) if os.path.isdir(days) else []
    names = [name for name in names if re.fullmatch(r"\d{4}-\d\d-\d\d\.notes", name)]
    for name in names:
        parts = read(days, name).split(b"\n\n")
        for i in range(0, len(parts) - 2, 2):
            yield parts[i] + b"\n\n" + parts[i + 1] + b"\n"
        if parts[-1] != b"" or len(parts) % 2 == 0:
            yield None


def check_epoch(folder, epoch, keys, before):
    """-> origin, size, root, leaf hashes"""
    newest = read(folder, "checkpoint")
    own = [parse_key(line) for line in read(folder, "vkeys").decode("utf-8").split("\n") if line] if not keys else keys
    origin, size, root = open_checkpoint(newest, own)
    if origin.rpartition("/")[2] != str(epoch):
        raise Tampered("the checkpoint is of %s" % origin)
    expected, seen, last, torn = {size: root}, False, 0, False
    for note in journal_notes(folder):
        if note is None:
            torn = not seen
            continue
        its_origin, its_size, its_root = open_checkpoint(note, own)
        if its_origin != origin or its_size < last or expected.setdefault(its_size, its_root) != its_root:
            raise Tampered("the journal's checkpoint of size %d contradicts another" % its_size)
        last, seen = its_size, seen or note == newest
    if torn or not seen:
        raise Incomplete("the newest checkpoint is not in the journal")
    size = max(expected)
    tree, n, good = Tree(), 0, 0
    previous = before[3] if before else []
    lost = (0, 0)
    while 256 * n < size:
        width = min(256, size - 256 * n)
        bundle = read_bundle(folder, n, width)
        tile = read_tile(folder, 0, n, width, lambda full: full[: 32 * width])
        for i, record in enumerate(bundle[:width]):
            position = 256 * n + i
            leaf = leaf_hash(record)
            if tile[32 * i : 32 * i + 32] != leaf:
                raise Tampered("the record and the tile disagree", position)
            if position:
                check_event(record, position)
            else:
                its_epoch, its_size, its_root, lost_from, lost_to = read_opening(record)
                lost = (lost_from, lost_to)
                if its_epoch != epoch or (its_size, its_root) != (before[1:3] if before else (0, bytes(32))):
                    raise Tampered("the opening record names another predecessor", 0)
            taken_over = position and position < len(previous) and not lost[0] <= position <= lost[1]
            if taken_over and previous[position] != leaf:
                raise Tampered("the event differs from the epoch before", position)
            tree.append(leaf)
            if position + 1 in expected:
                if tree.root() != expected[position + 1]:
                    raise Tampered("the root at size %d is wrong" % (position + 1), good)
                good = position + 1
        if len(bundle) < width or len(tile) < 32 * width:
            raise Tampered("a bundle or tile is cut off", 256 * n + min(len(bundle), len(tile) // 32))
        if len(bundle) > width or len(tile) > 32 * width:
            raise Tampered("a bundle or tile is too long", 256 * n + width)
        n += 1
    for level in range(1, (len(tree.levels) + 7) // 8):
        for n in range((len(tree.levels[8 * level]) + 255) // 256):
            right = tree.tile(level, n)
            if read_tile(folder, level, n, len(right) // 32, lambda full: full[: len(right)]) != right:
                raise Tampered("the tile %d/%d is wrong" % (level, n), n * 256 ** (level + 1))
    for position in range(size, len(previous)):
        if not lost[0] <= position <= lost[1]:
            raise Tampered("an event of the epoch before is missing", position)
    return origin, size, expected[size], tree.levels[0]


def check_log(folder, keys):
    names = os.listdir(folder) if os.path.isdir(folder) else []
    epochs = sorted(int(name[6:]) for name in names if re.fullmatch("epoch-[1-9][0-9]*", name))
    if not epochs or epochs != list(range(1, len(epochs) + 1)):
        raise Incomplete("there are only the epochs %s" % epochs)
    before = None
    for epoch in epochs:
        before = check_epoch(os.path.join(folder, "epoch-%d" % epoch), epoch, keys, before)
        print("epoch %d: %s, size %d, root %s" % (epoch, before[0], before[1], base64.b64encode(before[2]).decode()))


def check_proof(file, record, keys):
    data = read(".", file)
    head, empty, note = data.partition(b"\n\n")
    lines = head.decode("utf-8", "replace").split("\n")
    if not empty or lines[0] != "c2sp.org/tlog-proof@v1" or len(lines) < 2 or not lines[1].startswith("index "):
        raise Tampered("not a tlog-proof")
    index = number(lines[1][6:])
    path = [unbase64(line) for line in lines[2:]]
    origin, size, root = open_checkpoint(note, keys)
    if not includes(index, size, leaf_hash(read(".", record)), path, root):
        raise Tampered("the record is not leaf %d of that tree" % index)
    print("leaf %d of %s at size %d" % (index, origin, size))


def main(arguments):
    try:
        if arguments[:1] == ["log"] and len(arguments) >= 2:
            check_log(arguments[1], [parse_key(key) for key in arguments[2:]])
        elif arguments[:1] == ["proof"] and len(arguments) >= 4:
            check_proof(arguments[1], arguments[2], [parse_key(key) for key in arguments[3:]])
        else:
            print(__doc__)
            return USAGE
    except Tampered as found:
        print("TAMPERED: %s" % found)
        if found.position is not None:
            print("First bad position: %d" % found.position)
        return TAMPERED
    except Incomplete as found:
        print("INCOMPLETE: %s" % found)
        return INCOMPLETE
    print("Everything holds.")
    return OK


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

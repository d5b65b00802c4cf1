"""Independent recount (独立复核计票) of an exported vote; Python 3, standard library only.

python3 recount.py FOLDER [HEAD]   counts ballots.jsonl and chain.jsonl; the head is on the signed count sheet
python3 recount.py --all PARENT    counts every folder in the parent (exit code 0: the same, 1: not the same, 2: cannot be read)
"""
import hashlib, json, os, sys
FORMS = {"choice": "CHOOSE", "marks": "PER_ITEM", "ranking": "RANK", "whole-list": "WHOLE_LIST", "grades": "GRADE"}
def lines(path):
    text = open(path, "rb").read().decode("utf-8")
    assert not text or text.endswith("\n"), "the last line has no end"
    return text.split("\n")[:-1]

def needed(share, whole):
    full, rest = divmod(whole * share["numerator"], share["denominator"])
    return full + (1 if rest or share["comparison"] == "MORE_THAN" else 0)

def named(ballot):
    return list(ballot.get("chosen", [])) + list(ballot.get("order", [])) + list(ballot.get("marks", ballot.get("grades", {})))

def mark(ballot, code):
    if ballot["form"] in ("choice", "ranking"):
        return "FOR" if code in named(ballot) else "ABSTAIN"
    return ballot.get("marks", ballot.get("grades", {})).get(code) or ballot.get("mark") or "ABSTAIN"

def counts(ballot, rule, codes):
    if FORMS.get(ballot["form"]) != rule["form"]:
        return False
    names = named(ballot)
    if not names and not ballot.get("mark"):
        return rule["blankValid"]
    chosen = sum(mark(ballot, one) == "FOR" for one in names)
    return set(names) <= codes and len(set(names)) == len(names) and chosen <= rule["most"]

def points(candidate, valid, paper):
    counting, code, total = paper["counting"], candidate["code"], 0
    if counting["rule"] in ("budget", "satisfaction"):
        return candidate["cost"] if counting["rule"] == "budget" else sum(mark(one, code) == "BASICALLY" for one in valid)
    for ballot in valid if counting["rule"] == "rank-sum" else []:
        order = ballot["order"]
        other = len(paper["candidates"]) if counting["unplaced"] == "LAST_PLACE" else len(order) + 1
        total += 0 if not order else order.index(code) + 1 if code in order else other
    return total

def cut(counting, order, seats):
    rule, left, elected = counting["rule"], counting.get("budget", 0), []
    money = rule == "budget"
    key = (lambda one: one["points"]) if rule == "rank-sum" else (lambda one: -one["votes"])
    for place in sorted({key(one) for one in order}):
        group = [one for one in order if key(one) == place]
        fitting = [one for one in group if not money or one["points"] <= left]
        able = fitting if money and counting["misfit"] == "SKIP" else group
        cost = sum(one["points"] for one in able)
        within, free = not money or cost <= left, len(order) if rule in ("per-item", "satisfaction") else seats - len(elected)
        if free == 0 or (money and not within and not fitting):
            break
        if not within or len(able) > free:
            return elected, [one["candidate"] for one in able]
        elected += [one["candidate"] for one in able]
        left -= cost if money else 0
    return elected, []

def recount(folder, head=None):
    faults = []
    same = lambda what, told, found: told == found or faults.append(f"{what}: reported 所称 {told}, found 复核 {found}")
    chain, box = lines(os.path.join(folder, "chain.jsonl")), lines(os.path.join(folder, "ballots.jsonl"))
    entries = [json.loads(line) for line in chain]
    opened, between, closed, told = entries[0], entries[1:-2], entries[-2], entries[-1]
    batches = [one for one in between if one["entry"] == "batch"]
    digest, link = lambda text: hashlib.new(opened["digest"].replace("-", ""), text.encode("utf-8")).hexdigest(), "0" * 64
    for line in chain:
        body = line[:-75]
        link = digest(link + body)
        same("link 链接", line, body + ',"link":"' + link + '"}')
    same("head 校验码", head or link, link)
    same("entries 链", [one["entry"] for one in (opened, closed, told)], ["opened", "closed", "counted"])
    same("entries between 链", {one["entry"] for one in between} - {"batch", "asked", "taken-over"}, set())
    same("batches 批次", [one["number"] for one in batches], [n + 1 for n in range(len(batches))])
    same("asked for 要求入箱", [("batch", one["ballots"]) for one in between if one["entry"] == "asked"],
         [(after["entry"], after.get("size")) for one, after in zip(between, between[1:] + [closed]) if one["entry"] == "asked"])
    root, ids = digest("".join(line + "\n" for line in box)), [json.loads(line)["id"] for line in box]
    same("root of ballots 选票根", closed["ballots"], root)
    same("order of ballots 选票次序", ids, sorted(set(ids)))
    same("entries of a named vote 记名表决的链", between if opened["mode"] == "NAMED" else [], [])
    if opened["mode"] != "NAMED":
        same("ballots of batches 各批选票数", sum(one["size"] for one in batches), len(box))
    if len(batches) == 1:
        same("root of the batch 批次根", batches[0]["ballots"], root)
    ballots, paper = [json.loads(line)["ballot"] for line in box], opened["paper"]
    rules, counting, present = paper["rules"], paper["counting"], closed["present"]
    same("all 代表总数", closed["all"], opened["all"])
    base = closed["all"] - (0 if rules["electorate"]["suspended"] else closed["suspended"])
    later = base - (0 if rules["electorate"]["terminated"] else closed["terminated"])
    state = "COUNTED" if closed["collected"] <= min(closed["issued"], present) else "VOID"
    state = state if present >= needed(rules["quorum"], base) else "NO_QUORUM"
    codes = {one["code"] for one in paper["candidates"]}
    valid = [one for one in ballots if state == "COUNTED" and counts(one, rules["ballots"], codes)]
    votes = max(1, needed(rules["passLine"]["share"], {"PRESENT": present, "COUNTED": len(valid)}.get(rules["passLine"]["base"], later)))
    line = votes if counting["passLine"] or counting["rule"] not in ("rank-sum", "budget") else 1
    given = lambda one, *marks: sum(mark(ballot, one["code"]) in marks for ballot in valid)
    order = [{"candidate": one["code"], "votes": given(one, "FOR", "SATISFIED"), "against": given(one, "AGAINST", "DISSATISFIED"),
              "abstentions": given(one, "ABSTAIN"), "points": points(one, valid, paper)} for one in paper["candidates"] if state == "COUNTED"]
    order.sort(key=(lambda one: one["points"]) if counting["rule"] == "rank-sum" else (lambda one: -one["votes"]))
    passed = lambda one: one["votes"] + (one["points"] if counting["rule"] == "satisfaction" else 0) >= line
    elected, tied = cut(counting, list(filter(passed, order)), rules["seats"])
    elected += tied if rules["atTie"] == "ALL_IN" else []
    found = {"entry": "counted", "state": state, "valid": len(valid), "invalid": len(ballots) - len(valid) if state == "COUNTED" else 0,
             "needed": votes, "elected": elected, "tie": tied, "scores": order, "link": link}
    same("ballots 选票数", closed["collected"], len(ballots))
    if counting["rule"] not in ("majority", "per-item", "rank-sum", "budget", "satisfaction"):
        return faults + ["not counted 未复核: the rule " + counting["rule"] + " is not known here"], {}
    same("result 结果", told, found)
    return faults, found

if __name__ == "__main__":
    many = sys.argv[1:2] == ["--all"]
    parent = sys.argv[2] if many else ""
    try:
        folders = sorted(one.path for one in os.scandir(parent) if one.is_dir()) if many else sys.argv[1:2]
        results = [(one, recount(one, None if many else "".join("".join(sys.argv[2:]).split()).lower())) for one in folders]
        if not results:
            sys.exit(print("no poll there 没有表决" if many else "python3 recount.py FOLDER [HEAD] | --all PARENT") or 2)
    except (OSError, AssertionError, ValueError, KeyError, IndexError, TypeError, AttributeError) as cause:
        sys.exit(print("cannot be read 无法读取:", repr(cause)) or 2)
    different = [(one, fault) for one, (faults, _) in results for fault in faults]
    print(*[f"{one}: {fault}" for one, fault in different] or ["SAME 一致"], sep="\n")
    if not many and not sys.argv[2:]:
        print("head not compared 未核对校验码: it is on the signed count sheet 见签字的计票结果报告单")
    print(f"{len(results)} polls, {len({one for one, _ in different})} different" if many else results[0][1][1])
    sys.exit(1 if different else 0)

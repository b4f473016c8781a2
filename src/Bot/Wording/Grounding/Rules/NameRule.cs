using RevBot.Bot.Wording.Grounding.Reading;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>
/// Every capitalised word must belong to a name of the facts, whole or by its first or last words; two parts of names that
/// touch are no name; and two names said in one breath must stand in one row of a table that knows them both.
/// </summary>
internal sealed class NameRule(SentenceCheck examined)
{
    private const int OneBreath = 9;

    private readonly SentenceReading sentence = examined.Sentence;

    public void Check()
    {
        foreach (var name in sentence.Names)
        {
            CheckEnd(name);
            CheckRole(name);
        }

        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            var token = sentence.Tokens[at];
            if (
                token.IsCapital
                && !sentence.IsTaken(at)
                && !examined.Premises.Capitals.Allows(token, Begins(at), sentence.Figures.Count > 0)
            )
            {
                examined.Reject(GroundingRule.Name, at, at, "no fact has this name");
            }
        }

        for (var index = 1; index < sentence.Names.Count; index++)
        {
            Check(sentence.Names[index - 1], sentence.Names[index]);
        }
    }

    // A part of a name that goes on with another number than the name does: "Acme - Payroll 3 countries".
    private void CheckEnd(NameMention name)
    {
        if (
            !name.IsWhole
            && sentence.Get(name.Last + 1) is { Kind: TokenKind.Number }
            && sentence.Get(name.Last + 1)!.Value.Spaced
        )
        {
            examined.Reject(GroundingRule.Name, name.First, name.Last + 1, "no fact has this name");
        }
        else
        {
            examined.Accept(GroundingRule.Name, name.First, name.Last, null);
        }
    }

    // "owned by Pipeline", "sits in Verbal" of a deal in Proposal: who owns it and where it stands are facts with such labels.
    private void CheckRole(NameMention name)
    {
        var (further, before) = (sentence.Get(name.First - 2), sentence.Get(name.First - 1));
        if (before is not { } last)
        {
            return;
        }

        var isOwner = last.Is("by") && further is { } verb && verb.Is("owned");
        var isPlace =
            last.Is("in") && IsAside(name) && examined.Premises.FindByRecord("stage").Any(fact => !fact.IsCell);
        if ((isOwner && !IsCalled(name, "owner", "seller", "own")) || (isPlace && !IsCalled(name, "country", "region")))
        {
            examined.Reject(GroundingRule.Owner, name.First, name.Last, "no fact gives it this part");
        }
    }

    private bool Begins(int at) =>
        at == 0
        || sentence.Tokens[at - 1].Text is ":" or "\"" or "“" or "(" or "•" or "·" or "—"
        || (at == 1 && sentence.Tokens[0].Kind == TokenKind.Symbol);

    private void Check(NameMention one, NameMention two)
    {
        if (two.First == one.Last + 1 && (!one.IsWhole || !two.IsWhole))
        {
            examined.Reject(GroundingRule.Name, one.First, two.Last, "no fact has this name");
        }
        else if (two.First - one.Last <= OneBreath && IsLinked(one.Last + 1, two.First) && !Share(one, two))
        {
            examined.Reject(GroundingRule.Owner, one.First, two.Last, "no row has these two names");
        }
    }

    // "owned by", "of", "Lena Hoffmann's deal", "(Lena Hoffmann)": not a list.
    private bool IsLinked(int from, int to)
    {
        if (sentence.Tokens[from - 1].Text is { Length: > 2 } last && last[^2] is '\'' or '’')
        {
            return true;
        }

        for (var at = from; at < to; at++)
        {
            if (
                sentence.Tokens[at].Text is "("
                || sentence.Tokens[at].Lower
                    is "by"
                        or "of"
                        or "owns"
                        or "with"
                        or "at"
                        or "is"
                        or "for"
                        or "owner"
                        or "because"
                        or "lost"
                        or "has"
                        or "belongs"
                        or "to"
            )
            {
                return true;
            }
        }

        return false;
    }

    private bool IsSubject(string record) => examined.Premises.IsSubject(record);

    private bool IsAside(NameMention mention) => mention.Names.All(examined.Premises.IsAside);

    private bool Share(NameMention one, NameMention two)
    {
        var left = Records(one);
        var right = Records(two);
        if (left.Overlaps(right) || (left.Any(IsSubject) && right.Any(IsSubject)))
        {
            return true;
        }

        // What the answer is about has one owner and one stage; other values of its rows are not those.
        if ((left.Any(IsSubject) && IsAside(two)) || (right.Any(IsSubject) && IsAside(one)))
        {
            return false;
        }

        var tables = left.Select(Premises.FactRecords.GetTable).OfType<string>().ToHashSet(StringComparer.Ordinal);
        if (
            (IsCalled(one, "seller") && IsCalled(two, "deal", "mover"))
            || (IsCalled(two, "seller") && IsCalled(one, "deal", "mover"))
        )
        {
            return false;
        }

        var both = right.Any(record => Premises.FactRecords.GetTable(record) is { } table && tables.Contains(table));
        return !both || SameColumn(one, two);
    }

    // Whether facts under such a label have the name: a deal and who is said to own it stand in one row, or nothing says so.
    private bool IsCalled(NameMention mention, params string[] labels) =>
        Records(mention)
            .SelectMany(examined.Premises.FindByRecord)
            .Any(premise =>
                premise.Value?.Text is { } text
                && mention.Names.Contains(text, StringComparer.Ordinal)
                && premise.Label.Any(word => labels.Contains(word, StringComparer.Ordinal))
            );

    private bool SameColumn(NameMention one, NameMention two) => Columns(one).Overlaps(Columns(two));

    private HashSet<string> Columns(NameMention mention) =>
        Records(mention)
            .SelectMany(examined.Premises.FindByRecord)
            .Where(premise =>
                premise.IsCell
                && premise.Value?.Text is { } text
                && mention.Names.Contains(text, StringComparer.Ordinal)
            )
            .Select(premise =>
                Premises.FactRecords.GetTable(premise.Record) + premise.Id[premise.Id.LastIndexOf('.')..]
            )
            .ToHashSet(StringComparer.Ordinal);

    private HashSet<string> Records(NameMention mention) =>
        mention.Names.SelectMany(examined.Premises.RecordsOf).ToHashSet(StringComparer.Ordinal);
}

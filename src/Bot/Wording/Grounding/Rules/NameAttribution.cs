using RevBot.Bot.Wording.Grounding.Reading;

namespace RevBot.Bot.Wording.Grounding.Rules;

/// <summary>Whether a name that stands near a figure says whose it is.</summary>
internal static class NameAttribution
{
    private const int LongestLabel = 2;

    /// <summary>False where the name is spent on a figure of its own, opens a list of its own, or is but a label.</summary>
    public static bool AppliesTo(SentenceCheck examined, NameMention name, int first, int last)
    {
        var sentence = examined.Sentence;
        if (name.First > last)
        {
            // "fell by $51K: stage changes +$157K": the list behind the colon does not speak of what it explains.
            return !Has(sentence, last + 1, name.First, ":")
                && !(IsLabel(examined, name) && Has(sentence, last + 1, name.First, ","));
        }

        var own = sentence.Figures.Where(figure => figure.First > name.Last && figure.Last < first).ToArray();
        if (own.Length == 0)
        {
            return true;
        }

        return !IsLabel(examined, name)
            && !(own[^1].First == name.Last + 1 && IsNewItem(sentence, own[^1].Last + 1, first));
    }

    // "AE commit" may be the name of a table's row; it is the label of a figure as well, and then it says whose only of that.
    private static bool IsLabel(SentenceCheck examined, NameMention name)
    {
        return name
            .Names.Select(one => Stemmer.StemLabel(one).ToHashSet(StringComparer.Ordinal))
            .Any(words =>
                words.Count is > 0 and <= LongestLabel
                && examined.Premises.All.Any(premise =>
                    premise is { IsCell: false, Value.Text: null, Label.Count: > 0 }
                    && words.IsSupersetOf(premise.Label)
                )
            );
    }

    // "signals from buyers -$40K, all else -$39K": after a comma, with words of its own.
    private static bool IsNewItem(SentenceReading sentence, int from, int to) =>
        Has(sentence, from, to, ",")
        && Enumerable.Range(from, to - from).Any(at => sentence.Tokens[at].Kind == TokenKind.Word);

    private static bool Has(SentenceReading sentence, int from, int to, string mark) =>
        Enumerable.Range(from, to - from).Any(at => sentence.Tokens[at].Text == mark && !sentence.IsTaken(at));
}

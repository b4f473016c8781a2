using RevBot.Bot.Wording.Grounding.Reading.Figures;

namespace RevBot.Bot.Wording.Grounding.Reading;

/// <summary>What the small words before a figure make of it: the size of a change, a beginning, an end, a bound of a range.</summary>
internal static class FigureRoles
{
    private static readonly string[] None = [];

    /// <summary>The stems that go without saying for a figure.</summary>
    public static string[] FindImpliedStems(SentenceReading sentence, int index)
    {
        var figure = sentence.Figures[index];
        if (IsRange(sentence, index))
        {
            return ["low", "range", "from"];
        }

        if (IsRangeEnd(sentence, index))
        {
            return ["high", "range"];
        }

        if (IsStillToWin(sentence, figure))
        {
            return ["gap"];
        }

        return sentence.Get(figure.First - 1)?.Lower switch
        {
            "by" => ["change"],
            "up" => ["change", "rise"],
            "down" => ["change", "fall"],
            "from" => ["start", "before", "base"],
            "to" when Moves(sentence) => ["end", "after"],
            "of" when sentence.Get(figure.First - 2)?.Lower == "instead" => ["base", "before"],
            _ => None,
        };
    }

    // "$4M still to win"
    private static bool IsStillToWin(SentenceReading sentence, Figure figure)
    {
        var at = figure.Last + 1;
        at += sentence.Get(at) is { } still && still.Is("still") ? 1 : 0;
        return sentence.Get(at) is { } to && to.Is("to") && sentence.Get(at + 1)?.Lower is ("win" or "close");
    }

    /// <summary>Whether a figure is the second of a range.</summary>
    public static bool IsRangeEnd(SentenceReading sentence, int index) => index > 0 && IsRange(sentence, index - 1);

    // "rose to $4M", "went from $3M to $4M"; not "amounts to $4M".
    private static bool Moves(SentenceReading sentence) =>
        sentence.Has("from")
        || sentence.Has("went")
        || Enumerable.Range(0, sentence.Tokens.Count).Any(at => Premises.Directions.FindAt(sentence, at) is not null);

    // "between $3M and $4M", "$3M to $4M", "$3M-$4M"; not "from $3M to $4M", which is a change.
    private static bool IsRange(SentenceReading sentence, int index)
    {
        if (index + 1 >= sentence.Figures.Count)
        {
            return false;
        }

        var (low, high) = (sentence.Figures[index], sentence.Figures[index + 1]);
        var before = sentence.Get(low.First - 1)?.Lower;
        return low.Kind == high.Kind
            && high.First == low.Last + 2
            && sentence.Tokens[low.Last + 1].Lower switch
            {
                "and" => before == "between",
                "to" => before is not ("from" or "by"),
                "-" or "–" or "—" => true,
                _ => false,
            };
    }
}

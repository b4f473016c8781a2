namespace RevBot.Bot.Wording.Grounding.Reading;

/// <summary>How far apart two places of a sentence are: words between them, and more for a comma, a "but", a bracket.</summary>
internal sealed class Spacing
{
    private const int FigureBetween = 3;

    // Another clause, or another item of a list.
    private const int Far = 12;

    private readonly int[] cost;

    public Spacing(SentenceReading sentence)
    {
        cost = new int[sentence.Tokens.Count + 1];
        var bracketed = Bracketed(sentence);
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            var step = IsInsideMention(sentence, at) || sentence.Tokens[at].Is("of") ? 0 : 1;
            cost[at + 1] = cost[at] + (bracketed[at] ? 0 : step + Boundary(sentence, at));
        }

        foreach (var figure in sentence.Figures)
        {
            for (var at = figure.Last + 1; at < cost.Length; at++)
            {
                cost[at] += FigureBetween;
            }
        }
    }

    /// <summary>Between a word and a stretch of tokens.</summary>
    public int Between(int word, int first, int last) =>
        word < first ? cost[first] - cost[word + 1] + 1 : cost[word] - cost[last + 1] + 1;

    /// <summary>Between two stretches; the one before the other counts as a little nearer.</summary>
    public int FromName(NameMention name, int first, int last) =>
        name.Last < first ? cost[first] - cost[name.Last + 1] : cost[name.First] - cost[last + 1] + 2;

    // What a bracket without a figure says of the words before it does not part them from those behind it.
    private static bool[] Bracketed(SentenceReading sentence)
    {
        var inside = new bool[sentence.Tokens.Count];
        var from = -1;
        for (var at = 0; at < inside.Length; at++)
        {
            if (sentence.Tokens[at].Text == "(")
            {
                from = at;
            }
            else if (sentence.Tokens[at].Text == ")" && from >= 0)
            {
                var first = from;
                if (!sentence.Figures.Any(figure => figure.First > first && figure.Last < at))
                {
                    Array.Fill(inside, true, from, at - from);
                }

                from = -1;
            }
        }

        return inside;
    }

    // However many words a name, a day or a figure has, it is one step.
    private static bool IsInsideMention(SentenceReading sentence, int at) =>
        sentence.Names.Any(name => at > name.First && at <= name.Last)
        || sentence.Days.Any(day => at > day.First && at <= day.Last)
        || sentence.Figures.Any(figure => at > figure.First && at <= figure.Last);

    private static int Boundary(SentenceReading sentence, int at) =>
        sentence.Tokens[at].Lower switch
        {
            "," or "and" or "but" when BeginsItem(sentence, at) => Far,
            "," or ")" => 2,
            ";" or "·" or "—" or "–" => Far,
            "and" or "but" or "while" or "whereas" or "against" or "versus" or "vs" or "than" or "with" => 1,
            _ => 0,
        };

    // "4 are at high risk and 19 more on watch": the words before speak of the figure before.
    private static bool BeginsItem(SentenceReading sentence, int at) =>
        sentence.Figures.Any(figure => figure.First == at + 1) && sentence.Figures.Any(figure => figure.Last < at);
}

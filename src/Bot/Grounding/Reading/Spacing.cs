namespace RevBot.Bot.Grounding.Reading;

/// <summary>How far apart two places of a sentence are: words between them, and more for a comma, a "but", a bracket.</summary>
internal sealed class Spacing
{
    private readonly int[] cost;

    public Spacing(SentenceReading sentence)
    {
        cost = new int[sentence.Tokens.Count + 1];
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            cost[at + 1] = cost[at] + 1 + Boundary(sentence.Tokens[at]);
        }

        foreach (var figure in sentence.Figures)
        {
            for (var at = figure.Last + 1; at < cost.Length; at++)
            {
                cost[at] += FigureBetween;
            }
        }
    }

    private const int FigureBetween = 3;

    /// <summary>Between a word and a stretch of tokens.</summary>
    public int Between(int word, int first, int last) =>
        word < first ? cost[first] - cost[word + 1] + 1 : cost[word] - cost[last + 1] + 1;

    /// <summary>Between two stretches; the one before the other counts as a little nearer.</summary>
    public int FromName(NameMention name, int first, int last) =>
        name.Last < first ? cost[first] - cost[name.Last + 1] : cost[name.First] - cost[last + 1] + 1;

    private static int Boundary(Token token) =>
        token.Lower switch
        {
            "," => 2,
            ")" => 2,
            ";" or "·" or "—" or "–" => 8,
            "and" or "but" or "while" or "whereas" or "against" or "versus" or "vs" or "than" or "with" => 1,
            _ => 0,
        };
}

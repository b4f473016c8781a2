using RevBot.Bot.Answering.Record;
using RevBot.Bot.Provenance.Phrases;

namespace RevBot.Bot.Provenance.Explanation;

/// <summary>Finds the figure that a person means by a word: its label, its value as written, or all by the answer's own name.</summary>
internal sealed class FigureFinder(PhraseFile words)
{
    private readonly string[] articles =
    [
        .. words.List("articles").OrderByDescending(word => word.Length).ThenBy(word => word, StringComparer.Ordinal),
    ];

    private readonly HashSet<string> fillers = words.List("figureWords").ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether the words are the name of what was asked: "the forecast" of <c>get_forecast</c>.</summary>
    public bool IsWhole(string said, IEnumerable<EvidenceCall> calls)
    {
        var wanted = WordsOf(said);
        return wanted.Length == 0
            || calls.Any(call => wanted.All(word => call.Function.Split('_').Any(part => Same(part, word))));
    }

    /// <summary>The figure meant; null where none of the answer's is.</summary>
    public EvidenceFigure? Find(string said, IEnumerable<EvidenceCall> calls)
    {
        var figures = calls.SelectMany(call => call.Figures).ToArray();
        var value = Plain(said);
        if (
            figures.FirstOrDefault(figure => string.Equals(Plain(figure.Said), value, StringComparison.Ordinal)) is
            { } written
        )
        {
            return written;
        }

        var wanted = WordsOf(said);
        return wanted.Length == 0
            ? null
            : figures
                .Select(figure => (Figure: figure, Label: LabelOf(figure.Label, figure.Id)))
                .Where(found => Has(found.Label, wanted))
                .OrderBy(found => found.Label.Length)
                .Select(found => found.Figure)
                .FirstOrDefault();
    }

    /// <summary>Whether an earlier answer gave a figure of that name.</summary>
    public bool IsIn(string said, StoredAnswer answer)
    {
        var wanted = WordsOf(said);
        return wanted.Length > 0 && answer.Figures.Any(figure => Has(LabelOf(figure.Label, figure.Id), wanted));
    }

    private static bool Has(string[] label, string[] wanted) => wanted.All(word => label.Any(part => Same(part, word)));

    private static string[] LabelOf(string label, string id) =>
        label
            .ToLowerInvariant()
            .Split([' ', '+', ',', '-'], StringSplitOptions.RemoveEmptyEntries)
            .Concat(id.Split('_', '.'))
            .Distinct(StringComparer.Ordinal)
            .ToArray();

    private string[] WordsOf(string said)
    {
        foreach (var article in articles)
        {
            if (said.StartsWith(article + " ", StringComparison.Ordinal))
            {
                said = said[(article.Length + 1)..];
                break;
            }
        }

        return
        [
            .. said.Split([' ', '+', '-'], StringSplitOptions.RemoveEmptyEntries)
                .Where(word => !fillers.Contains(word)),
        ];
    }

    // "4.05m" is "$4.05M".
    private static string Plain(string value) => value.Trim('$', '€', '£', ' ', '~').ToLowerInvariant();

    // One word in singular and plural.
    private static bool Same(string part, string word) =>
        string.Equals(part, word, StringComparison.Ordinal)
        || (word.Length > 3 && string.Equals(part.TrimEnd('s'), word.TrimEnd('s'), StringComparison.Ordinal));
}

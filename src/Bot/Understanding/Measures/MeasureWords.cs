using RevBot.Bot.Understanding.Text;

namespace RevBot.Bot.Understanding.Measures;

/// <summary>The words for measures, dimensions, flags and orders, from prompts/vocabulary.</summary>
internal sealed class MeasureWords
{
    private MeasureWords() { }

    /// <summary>Measures.</summary>
    public required PhraseTable<string> Measures { get; init; }

    /// <summary>Dimensions, without the "by" before them.</summary>
    public required PhraseTable<string> Dimensions { get; init; }

    /// <summary>Flags of deals.</summary>
    public required PhraseTable<string> Flags { get; init; }

    /// <summary>Orders.</summary>
    public required PhraseTable<string> Orders { get; init; }

    /// <summary>Metrics of a reconciliation.</summary>
    public required PhraseTable<string> Metrics { get; init; }

    /// <summary>Dates of a deal.</summary>
    public required PhraseTable<string> DateFields { get; init; }

    /// <summary>Every single word of them, for spelling.</summary>
    public required IReadOnlyCollection<string> Words { get; init; }

    /// <summary>Reads the word lists.</summary>
    /// <param name="folder">The folder <c>prompts</c>.</param>
    public static MeasureWords Read(string folder)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        return new()
        {
            Measures = Table(folder, "measures", words),
            Dimensions = Table(folder, "dimensions", words),
            Flags = Table(folder, "flags", words),
            Orders = Table(folder, "orders", words),
            Metrics = Table(folder, "reconciliation", words),
            DateFields = Table(folder, "date_fields", words),
            Words = words,
        };
    }

    private static PhraseTable<string> Table(string folder, string name, HashSet<string> words)
    {
        var table = new PhraseTable<string>();
        foreach (var (meaning, phrases) in WordList.Read(folder, name))
        {
            // Analysts write the name itself: sales_cycle_days.
            string[] named =
                meaning.Contains('_', StringComparison.Ordinal) && !meaning.Contains(':', StringComparison.Ordinal)
                    ? [meaning]
                    : [];
            foreach (var phrase in phrases.Concat(named).Distinct(StringComparer.Ordinal))
            {
                table.Add(phrase, meaning);
                words.UnionWith(Message.Parse(phrase).Tokens.Select(token => token.Norm));
            }
        }

        return table;
    }
}

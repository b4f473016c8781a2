using RevBot.Bot.Understanding.Deciding;
using RevBot.Bot.Understanding.Reading;

namespace RevBot.Bot.LanguageModel.Checking;

/// <summary>
/// Words of a question that the grammar does not know, and the values of the data that a model takes them for: "our crown
/// jewels" for Enterprise. The answer says so. Only words that nothing else explains can stand for a value, and never for a
/// person, an account or a competitor: whom somebody means is not guessed.
/// </summary>
internal sealed class Paraphrase
{
    private const int MostValues = 3;

    private static readonly string[] Fields =
    [
        "regions",
        "countries",
        "segments",
        "industries",
        "products",
        "stages",
        "forecastCategories",
        "dealTypes",
        "leadSources",
        "lossReasons",
    ];

    private readonly IReadOnlyList<Leftover> words;
    private readonly List<string> values = [];

    /// <param name="evidence">The question.</param>
    /// <param name="function">The function that the model calls.</param>
    public Paraphrase(QuestionEvidence evidence, string function)
    {
        // "Everything but the crown jewels" means the opposite of the value.
        var question = evidence.Question;
        words =
            question.Has(SpanKind.Exclusion) || question.Has(SpanKind.Lack)
                ? []
                : [.. evidence.Leftovers(function).Where(left => left.Kind == LeftoverKind.Colour && IsUnknown(left))];

        bool IsUnknown(Leftover left) =>
            question.Spans.Any(span => span.First >= left.First && span.End <= left.End && span.Is(SpanKind.Unknown));
    }

    /// <summary>What is taken for what, for the person to see; null where nothing is.</summary>
    public string? Assumed =>
        values.Count == 0
            ? null
            : $"{string.Join(" … ", words.Select(left => RefusalBuilder.Clean(left.Text)))} taken as {string.Join(" and ", values)}";

    /// <summary>Takes the words for a value that exists; false where there are none that could stand for it.</summary>
    public bool TryTake(string field, string value)
    {
        if (words.Count == 0 || !Fields.Contains(field, StringComparer.Ordinal))
        {
            return false;
        }

        if (!values.Contains(value, StringComparer.Ordinal))
        {
            values.Add(value);
        }

        return values.Count <= MostValues;
    }

    /// <summary>Whether words were taken for a value.</summary>
    public bool Uses(Leftover left) => values.Count > 0 && words.Contains(left);
}

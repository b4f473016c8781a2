using RevBot.Bot.Understanding.Text;
using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace RevBot.Bot.Understanding.Reading;

/// <summary>
/// All words that questions are made of, from <c>prompts</c>: the closed words of the grammar, measures, dimensions, flags,
/// fields, and the plain words of the example questions. Names of a company are not in it.
/// </summary>
internal sealed class Lexicon
{
    private readonly PhraseTable<Meaning> phrases = new();
    private readonly HashSet<string> words = new(StringComparer.Ordinal);

    private Lexicon() { }

    /// <summary>Every single word of it, for spelling.</summary>
    public IReadOnlyCollection<string> Words => words;

    /// <summary>Reads the word lists.</summary>
    /// <param name="folder">The folder <c>prompts</c>.</param>
    /// <param name="everyday">Words of everyday English.</param>
    /// <param name="topics">Plain words of the example questions and of the trade.</param>
    /// <exception cref="InvalidDataException">A list is missing or damaged; the message names it.</exception>
    public static Lexicon Read(string folder, IEnumerable<string> everyday, IEnumerable<string> topics)
    {
        var lexicon = new Lexicon();
        foreach (var (kind, file) in Files)
        {
            lexicon.AddList(kind, WordList.Read(folder, file));
        }

        lexicon.AddGrammar(folder);
        lexicon.AddPlain(everyday, SpanKind.Everyday);
        lexicon.AddPlain(topics, SpanKind.Topic);

        return lexicon;
    }

    private static readonly (SpanKind Kind, string File)[] Files =
    [
        (SpanKind.Measure, "measures"),
        (SpanKind.Dimension, "dimensions"),
        (SpanKind.Flag, "flags"),
        (SpanKind.Order, "orders"),
        (SpanKind.DateField, "date_fields"),
    ];

    /// <summary>The meanings of every phrase that begins at a token, each with how many tokens it takes.</summary>
    public IEnumerable<(int Count, IReadOnlyList<Meaning> Meanings)> FindAt(Message message, int first) =>
        phrases.FindAll(message, first);

    /// <summary>
    /// The ISO codes of the currencies that words at a token may name, with how many tokens they take; none and 0 where they
    /// name none. The longest words win.
    /// </summary>
    public (IReadOnlyList<string> Codes, int Count) FindCurrencies(Message message, int place) =>
        FindAt(message, place)
            .Select(found =>
                (
                    Codes: found
                        .Meanings.Where(meaning => meaning.Kind == SpanKind.Currency)
                        .Select(meaning => meaning.Value)
                        .ToArray(),
                    found.Count
                )
            )
            .Where(found => found.Codes.Length > 0)
            .OrderByDescending(found => found.Count)
            .FirstOrDefault(([], 0));

    // A word that stands under another type is no plain word.
    private void AddPlain(IEnumerable<string> plain, SpanKind kind)
    {
        foreach (var word in plain.Where(word => !phrases.Knows(word)).ToArray())
        {
            Add(word, new(kind, string.Empty));
        }
    }

    private void AddList(SpanKind kind, IReadOnlyDictionary<string, string[]> list)
    {
        foreach (var (value, known) in list)
        {
            var isAlone = value.StartsWith("alone:", StringComparison.Ordinal);
            var meaning = isAlone
                ? new Meaning(SpanKind.DimensionAlone, value["alone:".Length..])
                : new Meaning(kind, value);
            foreach (var phrase in known)
            {
                Add(phrase, meaning);
            }

            // Analysts write the name itself: sales_cycle_days.
            if (value.Contains('_', StringComparison.Ordinal) && !isAlone)
            {
                Add(value, meaning);
            }
        }
    }

    private void AddGrammar(string folder)
    {
        var path = Path.Combine(folder, "vocabulary", "grammar.yaml");
        try
        {
            var read = new DeserializerBuilder()
                .Build()
                .Deserialize<Dictionary<string, Dictionary<string, string[]>>>(File.ReadAllText(path));
            foreach (var (type, values) in read)
            {
                AddType(type, values);
            }
        }
        catch (Exception error) when (error is IOException or YamlException or ArgumentException)
        {
            throw new InvalidDataException($"The word list {path} cannot be read: {error.Message}", error);
        }
    }

    private void AddType(string type, Dictionary<string, string[]> values)
    {
        var kind = type == "order" ? SpanKind.OrderLead : Enum.Parse<SpanKind>(type, ignoreCase: true);
        foreach (var (value, known) in values)
        {
            // Fillers are single words, many to a line.
            var all = kind == SpanKind.Filler && value == "filler" ? known.SelectMany(line => line.Split(' ')) : known;
            foreach (var phrase in all)
            {
                Add(phrase, new(kind, value));
            }
        }
    }

    private static readonly (string Full, string Short)[] Contractions =
    [
        (" have ", " ve "),
        (" has ", " s "),
        (" is ", " s "),
        (" are ", " re "),
    ];

    private void Add(string phrase, Meaning meaning)
    {
        phrases.Add(phrase, meaning);
        words.UnionWith(Message.Parse(phrase).Tokens.Select(token => token.Norm));

        // "People who've left" is said of "people who have left".
        foreach (var (full, contracted) in Contractions)
        {
            if (phrase.Contains(full, StringComparison.Ordinal))
            {
                phrases.Add(phrase.Replace(full, contracted, StringComparison.Ordinal), meaning);
            }
        }
    }
}

using RevBot.Bot.Understanding.Text;
using RevBot.Data.Book;

namespace RevBot.Bot.Understanding.Entities;

/// <summary>
/// Words that mean a value of a field in many companies and no value in this one: "renewals", where nothing is a renewal. An
/// answer without the word would be about other deals.
/// </summary>
internal sealed class LackedValues
{
    private static readonly EntityKind[] Kinds =
    [
        EntityKind.Segment,
        EntityKind.Region,
        EntityKind.DealType,
        EntityKind.LeadSource,
    ];

    private readonly PhraseTable<EntityKind> phrases = new();

    /// <param name="names">What people call values.</param>
    public LackedValues(NameVocabulary names)
    {
        foreach (var kind in Kinds)
        {
            foreach (var phrase in names.PhrasesOf(kind))
            {
                phrases.Add(phrase, kind);
            }
        }
    }

    /// <summary>The stretches of a message that are such words, left to right.</summary>
    /// <param name="message">The message.</param>
    /// <param name="isTaken">For each token whether a rule used it.</param>
    public IReadOnlyList<(int First, int End, EntityKind Kind)> Find(Message message, IReadOnlyList<bool> isTaken) =>
        [
            .. phrases
                .Find(message, isTaken)
                .Select(match => (match.First, match.First + match.Count, match.Meanings[0])),
        ];

    /// <summary>What a field is called, and the values that it has in a view.</summary>
    public static (string Name, IReadOnlyList<string> Values) Describe(EntityKind kind, Vocabulary known) =>
        kind switch
        {
            EntityKind.Segment => ("segment", known.Segments),
            EntityKind.Region => ("region", known.Regions),
            EntityKind.DealType => ("deal type", known.DealTypes),
            _ => ("lead source", known.LeadSources),
        };
}

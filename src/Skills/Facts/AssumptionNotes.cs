using RevBot.Data.Book;

namespace RevBot.Skills.Facts;

/// <summary>
/// What the import of the company's data assumed, as notes of the answers that rest on it. The mapping says what an
/// assumption is about by its key: amounts, dates, categories, history, owners, people. An assumption with any other
/// key is about everything.
/// </summary>
internal static class AssumptionNotes
{
    /// <summary>Amounts of deals that are not won.</summary>
    public const string Amounts = "amounts";

    /// <summary>Dates of creation and of the first stage.</summary>
    public const string Dates = "dates";

    /// <summary>Forecast categories.</summary>
    public const string Categories = "categories";

    /// <summary>What happened to deals between creation and close.</summary>
    public const string History = "history";

    /// <summary>Who owned a deal before.</summary>
    public const string Owners = "owners";

    // Who reports to whom is seen in every answer's scope, and bears on no figure.
    private const string People = "people";

    private static readonly string[] Known = [Amounts, Dates, Categories, History, Owners, People];

    /// <summary>
    /// The assumptions about one of the subjects or about everything, ordered by key; without subjects the latter only.
    /// </summary>
    /// <param name="book">The view; its company has the assumptions.</param>
    /// <param name="subjects">Keys of this class.</param>
    public static IEnumerable<Note> Of(ScopedBook book, params string[] subjects) =>
        book
            .Company.Assumptions.Where(assumption =>
                subjects.Contains(assumption.Key, StringComparer.Ordinal)
                || !Known.Contains(assumption.Key, StringComparer.Ordinal)
            )
            .OrderBy(assumption => assumption.Key, StringComparer.Ordinal)
            .Select(assumption => new Note(NoteKind.Assumption, assumption.Value));
}

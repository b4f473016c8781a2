using RevBot.Data.Book;

namespace RevBot.Skills.Facts;

/// <summary>What the import of the company's data assumed, as notes.</summary>
internal static class AssumptionNotes
{
    /// <summary>One for each assumption, by its key.</summary>
    public static IEnumerable<Note> Of(ScopedBook book) =>
        book
            .Company.Assumptions.OrderBy(assumption => assumption.Key, StringComparer.Ordinal)
            .Select(assumption => new Note(NoteKind.Assumption, assumption.Value));
}

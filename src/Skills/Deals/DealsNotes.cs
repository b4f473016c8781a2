using RevBot.Skills.Facts;

namespace RevBot.Skills.Deals;

/// <summary>What the reader of a list must know.</summary>
internal static class DealsNotes
{
    public static IEnumerable<Note> Of(DealSearch search, IReadOnlyList<DealHit> listed) =>
        new[] { Meanings(search), Undated(search), OnlyOfNow(search), Unordered(search), Unvalued(search, listed) }
            .OfType<Note>()
            .Concat(AssumptionNotes.Of(search.Book));

    private static Note? Meanings(DealSearch search)
    {
        var meanings = search
            .Flags.Asked.Where(flag => flag.Name is not ("won" or "lost"))
            .Select(flag => (Name: flag.Name.Replace('_', ' '), Meaning: flag.Definition))
            .Where(flag => !flag.Meaning.StartsWith(flag.Name, StringComparison.Ordinal))
            .Select(flag => $"\"{flag.Name}\" means {flag.Meaning}")
            .ToArray();
        return meanings.Length == 0 ? null : new(NoteKind.Definition, $"Here {string.Join("; ", meanings)}.");
    }

    private static Note? Undated(DealSearch search) =>
        search is { IgnoresPeriod: true, Period: not null }
            ? new(
                NoteKind.Assumption,
                "Open deals have no expected close dates in this data, so all open deals are listed."
            )
            : null;

    private static Note? OnlyOfNow(DealSearch search) =>
        !search.Book.IsLatest && search.Flags.Asked.Any(flag => flag.IsOnlyOfNow)
            ? new(
                NoteKind.Caution,
                "Next steps, contacts, competitors and discounts are known only as they are now, not as of the earlier day."
            )
            : null;

    private static Note? Unordered(DealSearch search) =>
        search.Order.NeedsActivities && !search.Book.Coverage.Activities
            ? new(NoteKind.Missing, "The data has no activities, so an order by them says nothing.")
            : null;

    private static Note? Unvalued(DealSearch search, IReadOnlyList<DealHit> listed)
    {
        var unvalued = listed.Count(hit => !hit.State.HasValue);
        return unvalued == 0 || search.Flags.Has("no_amount")
            ? null
            : new(NoteKind.Caution, $"{Wording.Has(unvalued, "listed deal")} no amount, taken as zero.");
    }
}

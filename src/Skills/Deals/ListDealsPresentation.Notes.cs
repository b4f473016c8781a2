using RevBot.Skills.Facts;

namespace RevBot.Skills.Deals;

/// <content>What the reader of a list must know.</content>
internal sealed partial class ListDealsPresentation
{
    private IEnumerable<Note> Notes(ListDealsResult result) =>
        new[] { Meanings(), Undated(), OnlyOfNow(), Unordered(), Unvalued(result) }
            .OfType<Note>()
            .Concat(AssumptionNotes.Of(search.Book));

    private Note? Meanings()
    {
        var meanings = NamedFlags()
            .Select(flag => (Name: flag.Name.Replace('_', ' '), Meaning: flag.Definition))
            .Where(flag => !flag.Meaning.StartsWith(flag.Name, StringComparison.Ordinal))
            .Select(flag => $"\"{flag.Name}\" means {flag.Meaning}")
            .ToArray();
        return meanings.Length == 0 ? null : new(NoteKind.Definition, $"Here {string.Join("; ", meanings)}.");
    }

    private Note? Undated() =>
        search is { IgnoresPeriod: true, Period: not null }
            ? new(
                NoteKind.Assumption,
                "Open deals have no expected close dates in this data, so all open deals are listed."
            )
            : null;

    private Note? OnlyOfNow() =>
        !search.Book.IsLatest && (search.Selection.IsOnlyOfNow || search.Flags.Asked.Any(flag => flag.IsOnlyOfNow))
            ? new(
                NoteKind.Caution,
                "Next steps, contacts, competitors and discounts are known only as they are now, not as of the earlier day."
            )
            : null;

    private Note? Unordered() =>
        search.Order.NeedsActivities && !search.Book.Coverage.Activities
            ? new(NoteKind.Missing, "The data has no activities, so an order by them says nothing.")
            : null;

    private Note? Unvalued(ListDealsResult result)
    {
        // An amount that no rate converts is one; it has a note of its own.
        var unvalued = result.Deals.Count(deal =>
            deal.Amount is null && search.Book.Find(deal.Id) is { Now.Amount: null }
        );
        return unvalued == 0 || search.Flags.Has("no_amount")
            ? null
            : new(NoteKind.Caution, $"{Wording.Has(unvalued, "listed deal")} no amount, taken as zero.");
    }
}

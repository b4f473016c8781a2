using RevBot.Data.Calendar;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Deals;

/// <summary>Says a list of deals as facts, a table and notes.</summary>
internal sealed class DealsFacts(DealSearch search)
{
    private readonly ExtraColumn? extra = ExtraColumn.For(search);

    /// <summary>The answer where the data cannot tell.</summary>
    public DealsResult Unknown(DealsResult result, string missing) =>
        result with
        {
            Facts = new FactList().Add("missing", "Missing", FactValue.Name(missing), "what the data lack").Facts,
            Notes =
            [
                new(NoteKind.Missing, $"The data has no {missing}."),
                .. AssumptionNotes.Of(search.Book, AssumptionNotes.Amounts),
            ],
        };

    public DealsResult Describe(DealsResult result, IReadOnlyList<DealHit> first) =>
        result with
        {
            Facts = Facts(result),
            Tables = first.Count == 0 ? [] : [Table(result, first)],
            Notes = [.. DealsNotes.Of(search, first)],
        };

    private IReadOnlyList<Fact> Facts(DealsResult result)
    {
        var facts = new FactList()
            .Add("what", "What", FactValue.Name(What(result.Count == 1)), Definition())
            .Add("count", "Deals", result.Count is { } count ? FactValue.Count(count) : null, Definition())
            .Add("amount", "Amount", result.Amount, "sum of their amounts in the reporting currency", result.Count)
            .Add("listed", "Listed", FactValue.Count(result.Deals.Count), "deals in the table");
        if (result.Deals.Count > 0)
        {
            var leading = result.Deals[0];
            facts
                .Add("first_deal", "First", FactValue.Name(leading.Name), "the first deal in the order asked for")
                .Add("first_owner", "Its owner", Name(leading.Owner), "who owns it")
                .Add("first_amount", "Its amount", leading.Amount, "the deal's amount");
        }

        return facts.Facts;
    }

    // "open deals due in 2026-Q4", "won deals"; with what the flags mean behind it.
    private string What(bool one)
    {
        var flags = search.Flags;
        var kind =
            !search.WantsClosed ? "open"
            : flags.WantsWon == flags.WantsLost ? "closed"
            : flags.WantsWon ? "won"
            : "lost";
        var words = search.WantsClosed && search.DateField.IsClose ? "closed" : search.DateField.Words;
        var when =
            search.Period is { } period && !search.IgnoresPeriod ? $" {words} {Wording.When(period)}" : string.Empty;
        var shown = flags
            .Asked.Where(flag => flag.Name is not ("won" or "lost"))
            .Select(flag => flag.Name.Replace('_', ' '));
        var marks = string.Join(", ", shown);
        return $"{kind} {(one ? "deal" : "deals")}{when}{(marks.Length == 0 ? string.Empty : $" ({marks})")}";
    }

    private string Definition()
    {
        var kind = search.WantsClosed ? "closed deals" : "open deals, those omitted from the forecast left out";
        var flags = search.Flags.Asked.Select(flag => $"{flag.Name}: {flag.Definition}");
        return string.Join("; ", new[] { kind }.Concat(flags));
    }

    private FactTable Table(DealsResult result, IReadOnlyList<DealHit> first)
    {
        var scale = result.Deals.Max(deal => deal.Amount?.Minor ?? 0);
        var columns = new List<FactColumn>
        {
            new("deal", "Deal", "as in the CRM"),
            new("owner", "Owner", "who owns the deal"),
            new("stage", "Stage", "the stage"),
            new("close", "Close", "expected while open, actual when closed"),
            new("amount", "Amount", "in the reporting currency"),
        };
        if (extra is not null)
        {
            columns.Add(extra.Column);
        }

        return new("deals", "Deals", columns, [.. result.Deals.Select((deal, place) => Row(deal, first[place], scale))])
        {
            OutOf = result.Count > result.Deals.Count ? result.Count : null,
        };
    }

    private FactRow Row(DealLine deal, DealHit hit, long scale)
    {
        var cells = new List<FactValue?>
        {
            Name(deal.Name),
            Name(deal.Owner),
            Name(deal.Stage),
            deal.CloseDate is { } close ? FactValue.Date(Dates.FromIso(close)!.Value) : null,
            deal.Amount is { } amount ? FactValue.Of(amount) : null,
        };
        if (extra is not null)
        {
            cells.Add(extra.Value(deal, hit));
        }

        return new(cells)
        {
            DealId = deal.Id,
            Bar = scale > 0 && deal.Amount is { } size ? (double)size.Minor / scale : null,
            Detail = deal.Evidence.Count > 0 ? string.Join(' ', deal.Evidence) : null,
        };
    }

    private static FactValue? Name(string? name) => name is null ? null : FactValue.Name(name);
}

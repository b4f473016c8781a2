using RevBot.Skills.Facts;

namespace RevBot.Skills.Deals;

/// <summary>Says a list of deals as facts, a table and notes.</summary>
/// <remarks>
/// The fact <c>what</c> names the deals in words, such as "open deals due in 2026-Q4 (pushed)"; <c>count</c> and
/// <c>amount</c> are of all that fit, <c>listed</c> is how many of them the table shows, <c>first_deal</c> and the like
/// describe the first.
/// </remarks>
/// <param name="search">What was searched for.</param>
internal sealed partial class ListDealsPresentation(DealSearch search)
{
    /// <summary>The answer where the data cannot tell: a fact and a note of what is missing, no figures.</summary>
    /// <param name="result">The result without figures.</param>
    /// <param name="missing">What the data lack, as a noun.</param>
    public ListDealsResult DescribeUnknown(ListDealsResult result, string missing) =>
        result with
        {
            Facts = new FactList().Add("missing", "Missing", missing, "what the data lack").Facts,
            Findings = ListDealsFindings.List(result),
            Notes =
            [
                new(NoteKind.Missing, $"The data has no {missing}."),
                .. AssumptionNotes.Of(search.Book, AssumptionNotes.Amounts),
            ],
        };

    /// <summary>The result with its facts, table and notes; without a table where no deal fits.</summary>
    /// <param name="result">The result with its figures.</param>
    /// <param name="whole">Lists the first so many of all that fit.</param>
    public ListDealsResult Describe(ListDealsResult result, Func<int, IEnumerable<DealLine>> whole) =>
        result with
        {
            Facts = Facts(result),
            Findings = ListDealsFindings.List(result),
            Tables = result.Deals.Count == 0 ? [] : [Table(result, whole)],
            Notes = [.. Notes(result)],
        };

    private IReadOnlyList<Fact> Facts(ListDealsResult result)
    {
        var facts = new FactList()
            .Add("what", "What", Subject(result.Count == 1), Definition())
            .Count("count", "Deals", result.Count, Definition())
            .Add("amount", "Amount", result.Amount, "sum of their amounts in the reporting currency", result.Count)
            .Count("listed", "Listed", result.Deals.Count, "deals in the table");
        if (result.CountAtAnyTime is { } all)
        {
            facts.Count("any_time", "Whenever due", all, "the same, whenever they are due");
        }

        if (result.Deals.Count > 0)
        {
            var leading = result.Deals[0];
            facts
                .Add("first_deal", "First", leading.Name, "the first deal in the order asked for")
                .Add("first_owner", "Its owner", leading.Owner, "who owns it")
                .Add("first_amount", "Its amount", leading.Amount, "the deal's amount");
        }

        return facts.Facts;
    }

    // "open deals due in 2026-Q4", "open deals, whenever due", "won deals"; the flags asked for follow in brackets.
    private string Subject(bool isOne)
    {
        var flags = search.Flags;
        var kind =
            !search.WantsClosed ? "open"
            : flags.WantsWon == flags.WantsLost ? "closed"
            : flags.WantsWon ? "won"
            : "lost";
        var words = search.WantsClosed && search.DateField.IsClose ? "closed" : search.DateField.Words;
        var when =
            search.SaysAnyTime ? $", whenever {words}"
            : search.Period is { } period && !search.IgnoresPeriod ? $" {words} {Wording.When(period)}"
            : string.Empty;
        var marks = string.Join(", ", NamedFlags().Select(flag => flag.Name.Replace('_', ' ')));
        return $"{kind} {(isOne ? "deal" : "deals")}{when}{(marks.Length == 0 ? string.Empty : $" ({marks})")}";
    }

    private string Definition()
    {
        var kind = search.WantsClosed ? "closed deals" : "open deals, those omitted from the forecast left out";
        var flags = search.Flags.Asked.Select(flag => $"{flag.Name}: {flag.Definition}");
        return string.Join("; ", new[] { kind }.Concat(flags));
    }

    // Won and lost are said by the kind of deal.
    private IEnumerable<DealFlag> NamedFlags() => search.Flags.Asked.Where(flag => flag.Name is not ("won" or "lost"));

    private FactTable Table(ListDealsResult result, Func<int, IEnumerable<DealLine>> whole)
    {
        var table = new TableBuilder<DealLine>("deals", "Deals")
            .DealName()
            .DealOwner()
            .DealStage()
            .DealClose("expected while open, actual when closed")
            .DealAmount("in the reporting currency")
            .ScaledBar(deal => deal.Amount?.Minor)
            .Detail(deal => deal.Evidence.Count > 0 ? string.Join(' ', deal.Evidence) : null);
        return AddLastColumn(table).Build(result.Deals, result.Count, whole);
    }
}

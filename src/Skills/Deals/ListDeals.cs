using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.History;
using RevBot.Skills.Facts;
using RevBot.Skills.Filtering;
using RevBot.Skills.Risk;
using RevBot.Skills.Risk.Rules;

namespace RevBot.Skills.Deals;

/// <summary>"Which deals …?": deals by dates, flags and filter, in any order. Totals are over all that fit.</summary>
public sealed class ListDeals : Skill<ListDealsArguments, ListDealsResult>
{
    private const int UsualTop = 10;
    private const int MostTop = 400;

    /// <inheritdoc/>
    public override string Plugin => "deals";

    /// <inheritdoc/>
    public override string Name => "list_deals";

    /// <inheritdoc/>
    public override string Description =>
        "Lists deals by due, created, closed, active or changed date, by flags such as no_next_step or pushed, in any order.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.CloseDates | DataKinds.Contacts | DataKinds.NextSteps;

    /// <inheritdoc/>
    public override ListDealsResult Run(ScopedBook book, ListDealsArguments arguments)
    {
        var top = TopArgument.Read(arguments.Top, UsualTop, MostTop);
        var search = Search(book, arguments);
        var presentation = new ListDealsPresentation(search);
        var described = SkillResult.About(
            new ListDealsResult { DateField = search.DateField.Name },
            book,
            search.Selection,
            search.Period
        );
        if (Missing(search) is { } missing)
        {
            return presentation.DescribeUnknown(described, missing);
        }

        var found = (search with { CountsAnyTime = TellsAnyTime(search, arguments) }).Run(top);
        return presentation.Describe(
            described with
            {
                Count = found.Count,
                CountAtAnyTime = found.AnyTime > found.Count ? found.AnyTime : null,
                Amount = found.Amount,
                Deals = [.. Lines(search, found)],
                ListedDeals = [.. found.First.Select(hit => hit.Deal.Id)],
            },
            most => Lines(search, search.Run(most))
        );
    }

    private static IEnumerable<DealLine> Lines(DealSearch search, DealSearch.Found found) =>
        found.First.Select(hit => LineOf(search, hit));

    // The current quarter is what nobody said; who means all open deals is told of the others.
    private static bool TellsAnyTime(DealSearch search, ListDealsArguments arguments) =>
        string.IsNullOrWhiteSpace(arguments.Period)
        && search is { Period: not null, WantsClosed: false, DateField.IsClose: true, IgnoresPeriod: false };

    private static DealSearch Search(ScopedBook book, ListDealsArguments arguments)
    {
        var flags = DealFlags.Parse(arguments.Flags);
        var isAll = PeriodArgument.IsAll(arguments.Period);
        var named = isAll ? null : PeriodArgument.Parse(book, arguments.Period);
        var selection = DealSelection.Of(book, arguments.Filter, named);
        var about = selection.Fields.Any(field => field.IsAboutTime);
        var anyTime = isAll || (named is null && (about || flags.Asked.Any(flag => flag.IsAboutTime)));
        return new()
        {
            Book = book,
            Period = anyTime ? null : named ?? PeriodArgument.OrCurrentQuarter(book, null),
            SaysAnyTime = isAll || (anyTime && about && !selection.IsOn("close_date") && !selection.IsOn("closed")),
            DateField = DealDateField.Parse(arguments.DateField),
            Selection = selection,
            Flags = flags,
            Order = DealOrder.Parse(arguments.OrderBy),
            Reader = new(book, named),
            LeavesOmittedOut =
                arguments.Filter?.ForecastCategories is not { Count: > 0 } && !selection.IsOn("forecast_category"),
        };
    }

    // What the data lack to answer at all; null where they can.
    private static string? Missing(DealSearch search)
    {
        var coverage = search.Book.Coverage;
        var missing = search.Flags.Missing(coverage);
        return missing.Count > 0 ? string.Join(" and ", missing)
            : search.DateField.Name == "last_activity" && !coverage.Activities ? "activities"
            : search is { WantsClosed: false } && search.Selection.IsOn("close_date") && !coverage.CloseDates
                ? "close dates of open deals"
            : search.IgnoresPeriod && search.Period?.Contains(search.Book.Today) == false ? "close dates of open deals"
            : null;
    }

    // Evidence is written for the listed deals only: a search may look at every deal of the company.
    private static DealLine LineOf(DealSearch search, DealHit hit)
    {
        var (book, deal, state) = (search.Book, hit.Deal, hit.State);
        var subject = new RiskSubject(search.Against, deal);
        var showsRisk = search.Order.NeedsRisk || search.Selection.Fields.Any(field => field.NeedsRisk);
        var risk = showsRisk && state.IsOpen ? search.Reader.RiskOf(deal) : (RiskFinding?)null;
        return new(hit)
        {
            Created = DealRow.Iso(deal.CreatedOn),
            LastActivity = DealRow.Iso(deal.Activities.LastOn(book.Today)),
            AgeDays = deal.CreatedOn is { } on ? NodaTime.Period.DaysBetween(on, EndOf(book, state)) : null,
            Probability = risk?.Probability,
            Impact = risk?.Impact,
            LossReason = state.IsLost ? deal.LossReason : null,
            Evidence = [.. search.Flags.Asked.Select(flag => flag.Evidence(subject)).OfType<string>()],
        };
    }

    private static LocalDate EndOf(ScopedBook book, in DealState state) =>
        state is { IsOpen: false, CloseOn: { } close } ? close : book.Today;
}

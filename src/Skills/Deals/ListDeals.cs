using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Book.History;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Risk.Rules;

namespace RevBot.Skills.Deals;

/// <summary>"Which deals …?": deals by dates, flags and filter, in any order.</summary>
public sealed class ListDeals : Skill<ListDealsArguments, DealsResult>
{
    private const int UsualTop = 10;
    private const int MostTop = 100;

    /// <inheritdoc/>
    public override string Plugin => "deals";

    /// <inheritdoc/>
    public override string Name => "list_deals";

    /// <inheritdoc/>
    public override string Description =>
        "Lists deals by due, created, closed, active or changed date, by flags such as no_next_step or pushed, in any order.";

    /// <inheritdoc/>
    public override DealsResult Run(ScopedBook book, ListDealsArguments arguments)
    {
        var top = TopArgument.Of(arguments.Top, UsualTop, MostTop);
        var search = Search(book, arguments);
        var facts = new DealsFacts(search);
        var described = SkillResult.About(
            new DealsResult { DateField = search.DateField.Name },
            book,
            search.Selection,
            search.Period
        );
        if (Missing(search) is { } missing)
        {
            return facts.Unknown(described, missing);
        }

        var (count, amount, first) = search.Run(top);
        var result = described with
        {
            Count = count,
            Amount = amount,
            Deals = [.. first.Select(hit => LineOf(search, hit))],
            ListedDeals = [.. first.Select(hit => hit.Deal.Id)],
        };
        return facts.Describe(result, first);
    }

    private static DealSearch Search(ScopedBook book, ListDealsArguments arguments)
    {
        var flags = DealFlags.Parse(arguments.Flags);
        var anyTime = flags.Asked.Any(flag => flag.IsAboutTime) && string.IsNullOrWhiteSpace(arguments.Period);
        return new()
        {
            Book = book,
            Period = anyTime ? null : PeriodArgument.OrCurrentQuarter(book, arguments.Period),
            DateField = DealDateField.Parse(arguments.DateField),
            Selection = DealSelection.Of(book, arguments.Filter),
            Flags = flags,
            Order = DealOrder.Parse(arguments.OrderBy),
            LeavesOmittedOut = arguments.Filter?.ForecastCategories is not { Count: > 0 },
        };
    }

    // What the data lack to answer at all; null where they can.
    private static string? Missing(DealSearch search)
    {
        var coverage = search.Book.Coverage;
        var missing = search.Flags.Missing(coverage);
        return missing.Count > 0 ? string.Join(" and ", missing)
            : search.DateField.Name == "last_activity" && !coverage.Activities ? "activities"
            : search.IgnoresPeriod && search.Period?.Contains(search.Book.Today) == false ? "close dates of open deals"
            : null;
    }

    private static DealLine LineOf(DealSearch search, DealHit hit)
    {
        var (book, deal, state) = (search.Book, hit.Deal, hit.State);
        var subject = new RiskSubject(search.Against, deal);
        return new()
        {
            Id = deal.Id,
            Name = deal.Name,
            Account = deal.Account?.Name,
            Owner = state.Owner?.Name,
            Stage = state.Stage.Name,
            ForecastCategory = CategoryNames.Of(state.Category),
            Amount = state.HasValue ? state.Value : null,
            CloseDate = Iso(state.CloseOn),
            Created = Iso(deal.CreatedOn),
            LastActivity = Iso(deal.Activities.LastOn(book.Today)),
            AgeDays = deal.CreatedOn is { } on ? NodaTime.Period.DaysBetween(on, EndOf(book, state)) : null,
            Probability = hit.Risk?.Probability,
            Impact = hit.Risk?.Impact,
            LossReason = state.IsLost ? deal.LossReason : null,
            Evidence = [.. search.Flags.Asked.Select(flag => flag.Evidence(subject)).OfType<string>()],
        };
    }

    private static LocalDate EndOf(ScopedBook book, in DealState state) =>
        state is { IsOpen: false, CloseOn: { } close } ? close : book.Today;

    private static string? Iso(LocalDate? day) => day is { } date ? Dates.Iso(date) : null;
}

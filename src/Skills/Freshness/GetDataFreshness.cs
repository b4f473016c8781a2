using NodaTime;
using NodaTime.Text;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;

namespace RevBot.Skills.Freshness;

/// <summary>"How fresh is the data?": the age of each source against its limit, and of what the person sees.</summary>
/// <param name="limit">Older than this is stale.</param>
public sealed class GetDataFreshness(Duration limit) : Skill<GetDataFreshnessArguments, GetDataFreshnessResult>
{
    /// <summary>Four hours.</summary>
    public static readonly Duration DefaultLimit = Duration.FromHours(4);

    /// <inheritdoc/>
    public override string Plugin => "trust";

    /// <inheritdoc/>
    public override string Name => "get_data_freshness";

    /// <inheritdoc/>
    public override string Description =>
        "How old the data are: the age of each source against its limit, and the newest change.";

    /// <inheritdoc/>
    public override TimeSpan? Ages => TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public override GetDataFreshnessResult Run(ScopedBook book, GetDataFreshnessArguments arguments)
    {
        var freshness = DataFreshness.Measure(book, limit);
        GetDataFreshnessResult.SourceAge[] sources = [.. book.NewestSyncs.Select(run => Age(book, run, freshness))];
        var result = new GetDataFreshnessResult
        {
            AgeHours = freshness.Age?.TotalHours,
            LimitHours = limit.TotalHours,
            IsStale = freshness.IsStale,
            FrozenOn = freshness.FrozenOn is { } day ? Dates.Iso(day) : null,
            Sources = sources,
            Contents = [.. Contents(book)],
        };
        return GetDataFreshnessPresentation.Describe(result, book);
    }

    private GetDataFreshnessResult.SourceAge Age(ScopedBook book, SyncRun run, DataFreshness freshness)
    {
        var age = freshness.FrozenOn is null ? book.AsOf - run.KnownTo : freshness.Age!.Value;
        return new(
            run.Source,
            run.Kind,
            InstantPattern.General.Format(run.FinishedAt),
            age.TotalHours,
            NewestChange(run) is { } change ? InstantPattern.General.Format(change) : null,
            age > limit
        );
    }

    /// <summary>The newest change in what was loaded; a sync tells only up to when all changes are known.</summary>
    internal static Instant? NewestChange(SyncRun run) => run.IsSync ? null : run.NewestChangeAt;

    private static IEnumerable<GetDataFreshnessResult.ContentAge> Contents(ScopedBook book)
    {
        Instant? changed = null;
        LocalDate? active = null;
        foreach (var deal in book.Deals)
        {
            changed = Later(changed, deal.Now.Since);
            active = Later(active, deal.Activities.LastOn(book.Today));
        }

        yield return Content("deals", changed is { } at ? book.Company.DayOf(at) : null);
        if (book.Coverage.Activities)
        {
            yield return Content("activities", active);
        }

        if (book.Coverage.Calls)
        {
            yield return Content("calls", LastCall(book) is { } call ? book.Company.DayOf(call) : null);
        }

        if (book.Coverage.Mirror)
        {
            yield return Content("CRM values", book.Mirror.CapturedAt is { } at2 ? book.Company.DayOf(at2) : null);
        }
    }

    // Calls are for a quarter: the running one and the one before are the newest.
    private static Instant? LastCall(ScopedBook book)
    {
        var calendar = book.Company.Calendar;
        var current = calendar.QuarterOf(book.Today);
        Instant? newest = null;
        foreach (var seller in book.People.Sellers)
        {
            foreach (var quarter in new[] { current, calendar.Shift(current, -1) })
            {
                newest = Later(
                    newest,
                    book.People.CallsOf(seller, quarter, ForecastCategory.Commit, book.AsOf) is [var call, ..]
                        ? call.SubmittedAt
                        : null
                );
            }
        }

        return newest;
    }

    private static GetDataFreshnessResult.ContentAge Content(string name, LocalDate? day) =>
        new(name, day is { } on ? Dates.Iso(on) : null);

    private static T? Later<T>(T? one, T? other)
        where T : struct, IComparable<T> =>
        one is not { } first ? other
        : other is not { } second ? one
        : first.CompareTo(second) >= 0 ? one
        : other;
}

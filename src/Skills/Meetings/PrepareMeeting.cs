using System.Text.Json;
using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.ForecastChange;
using RevBot.Skills.PipelineChanges;
using RevBot.Skills.Risk;
using RevBot.Skills.Scorecards;
using RevBot.Skills.Statistics.Proportions;
using RevBot.Skills.WinLoss;
using Period = RevBot.Data.Calendar.Period;

namespace RevBot.Skills.Meetings;

/// <summary>
/// "Prepare my pipeline review": the deals to discuss and why, what changed since the last one, what to ask. It asks the
/// other functions and computes nothing itself, so it never differs from an answer.
/// </summary>
public sealed class PrepareMeeting : Skill<PrepareMeetingArguments, PrepareMeetingResult>
{
    // As many as that function lists: the deals to choose from are counted among them.
    private const int ListedRisks = 400;
    private const int WeekDays = 7;
    private const int TwoWeeks = 14;
    private const int MostChanges = 4;

    /// <inheritdoc/>
    public override string Plugin => "meetings";

    /// <inheritdoc/>
    public override string Name => "prepare_meeting";

    /// <inheritdoc/>
    public override string Description =>
        "Prepares a pipeline review, one-on-one, forecast call or qbr: deals to discuss with the reason, changes since the last one, questions to ask.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.CloseDates | DataKinds.History | DataKinds.Activities;

    /// <inheritdoc/>
    public override bool SpeaksToViewer => true;

    /// <inheritdoc/>
    public override PrepareMeetingResult Run(ScopedBook book, PrepareMeetingArguments arguments)
    {
        var kind = KindOf(arguments);
        var current = book.Company.Calendar.QuarterOf(book.Today);
        var period =
            PeriodArgument.Parse(book, arguments.Period)
            ?? (kind == MeetingKind.Qbr ? book.Company.Calendar.Shift(current, -1) : current);
        var (owner, team) = (NameIn(arguments.Owner), NameIn(arguments.Team));
        var filter = FilterOf(owner, team);
        var selection = DealSelection.Of(book, filter, period);
        var since = SinceOf(kind, book.Today, period);
        var (changes, risks) = (ChangesOf(book, period, filter, since), RisksOf(book, period, filter));
        var (deals, all) = new MeetingDeals(book, kind).Choose(risks, changes);
        var result = new PrepareMeetingResult
        {
            Kind = kind,
            About = owner is not null && team is not null ? $"{owner} of {team}" : owner ?? team,
            Since = Dates.Iso(since),
            Changes = [.. Lines(changes).Take(MostChanges)],
            Deals = deals,
            DealsWithReason = all,
            IsOwn = !book.Scope.SeesAll && !book.People.Leads(book.Scope.Viewer),
            ListedDeals = [.. deals.Select(deal => deal.Id)],
        };
        result = WithNumber(result, book, period, filter, since);
        result = kind switch
        {
            MeetingKind.Qbr => WithQuarter(result, book, period, filter),
            MeetingKind.OneOnOne => WithCard(result, book, period, filter),
            MeetingKind.PipelineReview or MeetingKind.ForecastCall => result,
        };
        return PrepareMeetingPresentation.Describe(SkillResult.About(result, book, selection, period));
    }

    private static MeetingKind KindOf(PrepareMeetingArguments arguments)
    {
        if (string.IsNullOrWhiteSpace(arguments.Kind))
        {
            return string.IsNullOrWhiteSpace(arguments.Owner) ? MeetingKind.PipelineReview : MeetingKind.OneOnOne;
        }

        foreach (var known in Enum.GetValues<MeetingKind>())
        {
            var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(known.ToString());
            if (string.Equals(name, arguments.Kind.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        throw new SkillInputException(
            $"I cannot prepare a \"{FilterWords.Quoted(arguments.Kind)}\"; I can a pipeline_review, one_on_one, forecast_call or qbr."
        );
    }

    private static string? NameIn(string? argument) => string.IsNullOrWhiteSpace(argument) ? null : argument.Trim();

    private static DealFilter? FilterOf(string? owner, string? team) =>
        owner is null && team is null
            ? null
            : new() { Owners = owner is null ? null : [owner], Teams = team is null ? null : [team] };

    // Since the last such meeting, as often as it is usual, and not before the period.
    private static LocalDate SinceOf(MeetingKind kind, LocalDate today, Period period)
    {
        var first = kind switch
        {
            MeetingKind.Qbr => period.Start,
            MeetingKind.OneOnOne => today.PlusDays(-TwoWeeks),
            MeetingKind.PipelineReview or MeetingKind.ForecastCall => today.PlusDays(-WeekDays),
        };
        return period.End < today ? period.Start
            : period.Contains(today) ? LocalDate.Max(first, period.Start)
            : LocalDate.Min(first, today);
    }

    private static GetPipelineChangesResult ChangesOf(
        ScopedBook book,
        Period period,
        DealFilter? filter,
        LocalDate since
    ) =>
        new GetPipelineChanges().Run(
            book,
            new()
            {
                Period = period.Id,
                Since = Dates.Iso(since),
                Until = period.End < book.Today ? Dates.Iso(period.End) : null,
                Filter = filter,
            }
        );

    private static ListRiskDealsResult RisksOf(ScopedBook book, Period period, DealFilter? filter) =>
        new ListRiskDeals().Run(
            book,
            new()
            {
                Period = period.Id,
                Filter = filter,
                Top = ListedRisks,
            }
        );

    private static IEnumerable<PrepareMeetingResult.MeetingChange> Lines(GetPipelineChangesResult changes) =>
        changes
            .Lines.Where(line => line.Deals > 0 && line.Line != "currency")
            .OrderByDescending(line => Math.Abs(line.Amount.Minor))
            .ThenBy(line => line.Line, StringComparer.Ordinal)
            .Select(line => new PrepareMeetingResult.MeetingChange(
                line.Name,
                line.Amount,
                line.Deals,
                line.Moves.Select(move => move.Name).FirstOrDefault(name => name is not null)
            ));

    private static PrepareMeetingResult WithNumber(
        PrepareMeetingResult result,
        ScopedBook book,
        Period period,
        DealFilter? filter,
        LocalDate since
    )
    {
        var forecast = new GetForecast().Run(book, new() { Period = period.Id, Filter = filter });
        var told = result with
        {
            Won = forecast.ClosedWon,
            Quota = forecast.Quota,
            Forecast = result.Kind == MeetingKind.Qbr ? null : forecast.Ensemble?.Amount,
            ChanceOfQuota = result.Kind == MeetingKind.Qbr ? null : forecast.Range?.ChanceOfQuota,
        };
        if (told.Forecast is null)
        {
            return told;
        }

        var change = new ExplainForecastChange().Run(
            book,
            new()
            {
                Period = period.Id,
                Since = Dates.Iso(since),
                Filter = filter,
            }
        );
        return told with { ForecastChange = change.IsCovered ? change.Methods[0].Change : null };
    }

    private static PrepareMeetingResult WithQuarter(
        PrepareMeetingResult result,
        ScopedBook book,
        Period period,
        DealFilter? filter
    )
    {
        var calendar = book.Company.Calendar;
        var before = calendar.Shift(calendar.QuarterOf(period.Start), -1);
        var wins = new GetWinLoss().Run(
            book,
            new()
            {
                Period = period.Id,
                CompareTo = before.Id,
                Filter = filter,
            }
        );
        var after = calendar.Shift(calendar.QuarterOf(period.End), 1);
        var next = new GetForecast().Run(book, new() { Period = after.Id, Filter = filter });
        var lost = wins.LossReasons.FirstOrDefault(reason => reason.Reason != DealDimension.None);
        var (now, then) = (wins.Figures, wins.Comparison?.Figures);
        return result with
        {
            WinRate = now.ClosedDeals >= SampleSizes.Least ? now.WinRate : null,
            WinRateBefore = then is { ClosedDeals: >= SampleSizes.Least } ? then.WinRate : null,
            HasWinRateChanged = wins.Comparison is { IsReal: true },
            LostFor = lost?.Reason,
            LostForAmount = lost?.Amount,
            NextPeriod = after,
            NextForecast = next.Ensemble?.Amount,
            NextQuota = next.Quota,
        };
    }

    private static PrepareMeetingResult WithCard(
        PrepareMeetingResult result,
        ScopedBook book,
        Period period,
        DealFilter? filter
    )
    {
        var cards = new GetScorecards().Run(book, new() { Period = period.Id, Filter = filter });
        return result with { Card = cards.Sellers is [var only] ? only.Summary : null };
    }
}

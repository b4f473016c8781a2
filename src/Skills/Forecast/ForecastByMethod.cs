using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast.Calls;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.Forecast.Methods;
using RevBot.Skills.Forecast.Presentation;
using RevBot.Skills.Forecast.Record;

namespace RevBot.Skills.Forecast;

/// <summary>The methods side by side: by the outlook where the period is a quarter that it covers, else commit and weighted alone.</summary>
internal sealed class ForecastByMethod
{
    private readonly Currency currency;
    private readonly Money? quota;

    private ForecastByMethod(ScopedBook book, Money? quota) => (currency, this.quota) = (book.Company.Currency, quota);

    /// <summary>The outlook; null where the period is not covered.</summary>
    public Outlook? Outlook { get; private init; }

    /// <summary>What the company's past taught; null where the period is not covered.</summary>
    public ForecastKnowledge? Knowledge { get; private init; }

    /// <summary>How win rates of the company changed, in a sentence; null where none did that the person may be told of, or where the period is not covered.</summary>
    public string? Drift { get; private init; }

    /// <summary>When the open deals are expected to close; empty where that cannot be said.</summary>
    public IReadOnlyList<GetForecastResult.ExpectedClosing> Closings { get; private init; } = [];

    /// <summary>The sum over quarters of a longer period; null for others.</summary>
    public QuartersAhead? Ahead { get; private init; }

    /// <summary>How sellers' calls are corrected; null where the period is not covered or there is no record yet.</summary>
    public CallCorrection? Correction =>
        Knowledge is { } known
        && Outlook is { } outlook
        && known.RecordOf(ForecastMethods.Commit, outlook.Week) is not null
            ? new(known, outlook.Raw.Week)
            : null;

    /// <summary>The panel of a period.</summary>
    public static ForecastByMethod Make(ScopedBook book, Period period, DealSelection selection, Money? quota)
    {
        if (!Outlook.Covers(book, period))
        {
            return new(book, quota) { Ahead = QuartersAhead.Sum(book, period, selection) };
        }

        var knowledge = book.Norm<ForecastKnowledge>();
        var outlook = Outlook.Of(book, period, selection);
        return new(book, quota)
        {
            Knowledge = knowledge,
            Outlook = outlook,
            Drift = DriftPresentation.Describe(book.Norm<WinRateDrift>(), book),
            Closings = outlook.Closings,
        };
    }

    /// <summary>Fills in what the methods say.</summary>
    /// <param name="result">The result so far.</param>
    /// <param name="commit">The AE commit.</param>
    /// <param name="weighted">Closed won + open deals due × conversion.</param>
    public GetForecastResult Fill(GetForecastResult result, Money commit, Money weighted)
    {
        if (Outlook is not { } outlook || Knowledge is not { } knowledge)
        {
            GetForecastResult.ForecastMethod[] plain =
            [
                Plain(ForecastMethods.Commit, commit),
                Plain(ForecastMethods.Weighted, weighted),
            ];
            return Ahead is not { } ahead
                ? result with
                {
                    Methods = plain,
                }
                : result with
                {
                    Methods = [.. plain, Plain(ForecastMethods.Ensemble, Of(ahead.Ensemble))],
                    Range = new(Of(ahead.Low), Of(ahead.High), null, Of(ahead.NewRevenue), 0, 0, null),
                    IsSumOfQuarters = true,
                };
        }

        GetForecastResult.ForecastMethod[] methods = [.. outlook.Methods.Select(method => Corrected(method, weighted))];
        GetForecastResult.ForecastMethod[] called =
            methods.Length > 0 && methods[0].Method == ForecastMethods.Commit
                ? []
                : [Plain(ForecastMethods.Commit, commit)];
        return result with
        {
            Methods = [.. called, .. methods, Blend(outlook, knowledge)],
            Range = Range(outlook, knowledge),
            Basis = GetForecastResult.ForecastBasis.Describe(knowledge),
            Warning = Warning(outlook, knowledge),
            Drift = Drift,
            Closings = Closings,
        };
    }

    private GetForecastResult.ForecastMethod Plain(string method, Money amount) =>
        new(method, ForecastMethods.NameOf(method), amount, Share(amount));

    /// <summary>
    /// On the lowest level the table is that of the pipeline skills, so the number is theirs to the cent.
    /// </summary>
    private GetForecastResult.ForecastMethod Corrected(Outlook.MethodOutlook method, Money weighted)
    {
        var amount =
            method.Method == ForecastMethods.Weighted && Knowledge?.Level == HistoryLevel.StagePercentages
                ? weighted
                : Of(method.Raw);
        return Plain(method.Method, amount) with
        {
            Corrected = method.Record is null ? null : Of(method.Corrected),
            Weight = method.Weight,
            Record = method.Record,
        };
    }

    private GetForecastResult.ForecastMethod Blend(Outlook outlook, ForecastKnowledge knowledge) =>
        Plain(ForecastMethods.Ensemble, Of(outlook.Ensemble)) with
        {
            Record = knowledge.RecordOf(ForecastMethods.Ensemble, outlook.Week),
        };

    private GetForecastResult.ForecastRange Range(Outlook outlook, ForecastKnowledge knowledge)
    {
        var range = outlook.Spread.Range();
        var (held, quarters) = knowledge.CoverageOf(outlook.Week);
        return new(
            Of(range.Low),
            Of(range.High),
            quota is { } target ? outlook.Spread.ToldChanceOf(target.Minor) : null,
            Of(outlook.Raw.NewRevenue),
            held,
            quarters,
            knowledge.CeilingOf(outlook.Week)
        );
    }

    private static string? Warning(Outlook outlook, ForecastKnowledge knowledge) =>
        knowledge.Health.OffAt(outlook.Week) is { } off ? HealthPresentation.Describe(off) : null;

    private Money Of(double minor) => new((long)Math.Round(minor, MidpointRounding.AwayFromZero), currency);

    private double? Share(Money amount) => quota is { } of ? amount.Over(of) : null;
}

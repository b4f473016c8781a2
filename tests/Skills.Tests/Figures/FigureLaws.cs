using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Skills.Filtering;
using RevBot.Skills.Forecast;
using RevBot.Skills.Forecast.Learning;
using RevBot.Skills.ForecastChange;
using RevBot.Skills.Risk;

namespace RevBot.Skills.Tests.Figures;

/// <summary>
/// Figures agree, over random companies, days, viewers, filters, breakdowns and periods: parts add up to the whole, a filter
/// gives what the breakdown shows, a deal is worth the same whatever it is asked beside, a won deal is worth its amount, no
/// impact exceeds what could be restored, no deal moves the forecast of a period that it does not touch.
/// </summary>
/// <remarks>
/// A run has 60 draws over 4 companies. <c>REVBOT_FIGURE_DRAWS=10000</c> asks for more, over 24 companies.
/// </remarks>
public sealed class FigureLaws(DrawnCompanies companies) : IClassFixture<DrawnCompanies>
{
    private const int UsualDraws = 60;
    private const int FewCompanies = 4;
    private const int ManyCompanies = 24;

    private static readonly int Draws = int.TryParse(
        Environment.GetEnvironmentVariable("REVBOT_FIGURE_DRAWS"),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var asked
    )
        ? Math.Max(UsualDraws, asked)
        : UsualDraws;

    [Fact]
    public void Breakdowns_AddUpToTheWhole_AndEachGroupIsItsFilteredForecast() => Holds(Reconciled);

    [Fact]
    public void Sellers_HaveOneForecast_WhoeverAsks() => HoldsFor(SeenAlike);

    [Fact]
    public void Deals_MoveAForecastByTheSame_WhateverTheyAreAskedBeside() => Holds(Moved);

    [Fact]
    public void Impacts_StayWithinWhatCouldBeRestored() => Holds(Restored);

    private static IEnumerable<string> Reconciled(FigureDraw draw, ScopedBook view)
    {
        var (period, filter) = (draw.Period(view), draw.Which(view));
        var whole = new GetForecast().Run(
            view,
            new()
            {
                Period = period,
                Filter = filter,
                GroupBy = draw.By,
            }
        );
        var groups = whole.Groups;
        var sums = new (string Name, Money? Whole, IEnumerable<Money> Parts)[]
        {
            ("closed won", whole.ClosedWon, groups.Select(group => group.ClosedWon)),
            ("closed + commit", whole.Commit, groups.Select(group => group.Commit)),
            ("open", whole.OpenPipeline, groups.Select(group => group.Open)),
            ("AE commit", AmountOf(whole, "commit"), groups.Select(group => group.Called)),
            ("weighted", AmountOf(whole, "weighted"), groups.Select(group => group.Weighted)),
            ("model", AmountOf(whole, "model"), groups.Select(group => group.Model).OfType<Money>()),
            ("ensemble", AmountOf(whole, "ensemble"), groups.Select(group => group.Ensemble).OfType<Money>()),
        };
        foreach (var (name, all, parts) in sums)
        {
            var sum = parts.Sum(part => part.Minor);
            // A year's ensemble is not broken down.
            var isTold = name != "ensemble" || groups.All(group => group.Ensemble is not null);
            if (groups.Count > 0 && isTold && all is { } amount && Math.Abs(amount.Minor - sum) > groups.Count)
            {
                yield return $"{name} of {period} by {draw.By} adds up to {sum}, not {amount.Minor}";
            }
        }

        if (AmountOf(whole, "ensemble") is { } blend && blend < whole.ClosedWon)
        {
            yield return $"the ensemble {blend.Minor} is below what is won, {whole.ClosedWon.Minor}";
        }

        if (
            groups.Count > 0
            && groups[draw.Group % groups.Count] is var group
            && draw.Narrowed(filter, group.Group) is { } narrowed
        )
        {
            foreach (var fault in Alone(view, period, narrowed, group))
            {
                yield return fault;
            }
        }
    }

    private static IEnumerable<string> Alone(
        ScopedBook view,
        string period,
        DealFilter filter,
        GetForecastResult.ForecastGroup group
    )
    {
        var alone = new GetForecast().Run(view, new() { Period = period, Filter = filter });
        var pairs = new (string Name, Money? Alone, Money? Group)[]
        {
            ("closed won", alone.ClosedWon, group.ClosedWon),
            ("closed + commit", alone.Commit, group.Commit),
            ("AE commit", AmountOf(alone, "commit"), group.Called),
            ("weighted", AmountOf(alone, "weighted"), group.Weighted),
            ("model", AmountOf(alone, "model"), group.Model),
            ("ensemble", AmountOf(alone, "ensemble"), group.Ensemble),
        };
        foreach (var (name, one, other) in pairs)
        {
            if (one is { } filtered && other is { } grouped && Math.Abs(filtered.Minor - grouped.Minor) > 1)
            {
                yield return $"{name} of {group.Group} in {period} is {filtered.Minor} alone and {grouped.Minor} in the breakdown";
            }
        }
    }

    // Of a seller asked about alone, the leader above says what the seller's own page says.
    private static IEnumerable<string> SeenAlike(FigureDraw draw, DealBook book)
    {
        var view = draw.View(book);
        var sellers = view
            .People.Sellers.Where(seller =>
                !view.People.Leads(seller) && view.People.Sellers.Count(other => other.Name == seller.Name) == 1
            )
            .ToArray();
        // Until 40 deals are won and 40 lost, the frame is that of the view.
        if (sellers.Length == 0 || view.Norm<ForecastKnowledge>().Level == HistoryLevel.StagePercentages)
        {
            yield break;
        }

        var seller = sellers[draw.Filter % sellers.Length];
        var period = draw.Period(view);
        var above = new GetForecast().Run(
            view,
            new()
            {
                Period = period,
                Filter = new() { Owners = [seller.Name] },
            }
        );
        var own = new GetForecast().Run(book.For(book.ScopeOf(seller), view.AsOf), new() { Period = period });
        foreach (var method in own.Methods)
        {
            var told = AmountOf(above, method.Method);
            if (told is not { } amount || Math.Abs(amount.Minor - method.Amount.Minor) > 1)
            {
                yield return $"{method.Method} of {seller.Name} in {period} is {told?.Minor} above and {method.Amount.Minor} on the own page";
            }
        }
    }

    private static IEnumerable<string> Moved(FigureDraw draw, ScopedBook view)
    {
        var (period, filter) = (draw.Period(view), draw.Which(view));
        var since = Dates.Iso(view.Today.PlusDays(-1 - (draw.Group % 20)));
        var all = Change(view, period, null, since);
        var some = filter is null ? all : Change(view, period, filter, since);
        var before = all.Movers.Where(move => move.Deal is not null).ToDictionary(move => move.Deal!);
        foreach (var move in some.Movers.Where(move => move.Deal is not null))
        {
            if (before.TryGetValue(move.Deal!, out var same) && Math.Abs(same.Change.Minor - move.Change.Minor) > 20)
            {
                yield return $"{move.Deal} moved {period} by {same.Change.Minor} among all and by {move.Change.Minor} by itself";
            }
        }

        var days = PeriodParser.Parse(period, view.Company.Calendar)!;
        foreach (var move in all.Movers.Concat(some.Movers).Where(move => move.Deal is not null))
        {
            var deal = Find(view, move.Deal!);
            var touches =
                deal.Now.ClosesIn(days) || (deal.TryAt(ChangeStart(view, since), out var then) && then.ClosesIn(days));
            if (!touches && view.Coverage.CloseDates)
            {
                yield return $"{move.Deal} is due outside {period} and moves its forecast";
            }

            if (deal.Now.IsWonIn(days) && Math.Abs(move.After.Minor - deal.Now.Value.Minor) > 20)
            {
                yield return $"{move.Deal} is won for {deal.Now.Value.Minor} and counts {move.After.Minor}";
            }
        }

        foreach (var method in all.Methods.Concat(some.Methods).Where(method => method.Residual.Minor != 0))
        {
            yield return $"{method.Method} of {period} leaves {method.Residual.Minor}";
        }
    }

    private static IEnumerable<string> Restored(FigureDraw draw, ScopedBook view)
    {
        var (period, filter) = (draw.Period(view), draw.Which(view));
        var risks = new ListRiskDeals().Run(
            view,
            new()
            {
                Period = period,
                Filter = filter,
                Top = 50,
            }
        );
        foreach (var deal in risks.Deals)
        {
            var (with, without) = (deal.Probability ?? 0, deal.ProbabilityWithoutSignals ?? 0);
            var most = (deal.Amount?.Minor ?? 0) * (without - with);
            if (
                deal.Impact.Minor < 0
                || deal.Impact.Minor > Math.Max(0, most) + 1
                || with > without + 1e-12
                || without > 1
            )
            {
                yield return $"{deal.Id} has an impact of {deal.Impact.Minor} at {with} of {without}";
            }
        }
    }

    private static Deal Find(ScopedBook view, string id)
    {
        foreach (var deal in view.Deals)
        {
            if (deal.Id == id)
            {
                return deal;
            }
        }

        throw new InvalidOperationException(id);
    }

    private static NodaTime.Instant ChangeStart(ScopedBook view, string since) =>
        Dates.CloseOf(Dates.FromIso(since)!.Value.PlusDays(-1), view.Company.Zone);

    private static ExplainForecastChangeResult Change(
        ScopedBook view,
        string period,
        DealFilter? filter,
        string since
    ) =>
        new ExplainForecastChange().Run(
            view,
            new()
            {
                Period = period,
                Filter = filter,
                Since = since,
            }
        );

    private static Money? AmountOf(GetForecastResult result, string method) =>
        result.Methods.FirstOrDefault(one => one.Method == method)?.Amount;

    private void Holds(Func<FigureDraw, ScopedBook, IEnumerable<string>> law) =>
        HoldsFor((draw, book) => law(draw, draw.View(book)));

    private void HoldsFor(Func<FigureDraw, DealBook, IEnumerable<string>> law) =>
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(Draws).WithReplay(20261122UL, 2026112201UL),
            Prop.ForAll<FigureDraw>(
                FigureDraw.Among(Draws > UsualDraws ? ManyCompanies : FewCompanies).ToArbitrary(),
                draw =>
                {
                    var found = string.Join('\n', law(draw, companies.Of(draw.Company)).Take(5));
                    Assert.True(found.Length == 0, found);
                }
            )
        );
}

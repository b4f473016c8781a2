using RevBot.Data.Book;
using RevBot.Data.Book.Deals;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;
using RevBot.Skills.Statistics.Proportions;

namespace RevBot.Skills.Pricing;

/// <summary>
/// "Do discounts help us win?": the chance of winning by discount with segment, size, deal type and competition held, the
/// discount past which history shows no gain, the range that won, and the price band of a deal.
/// </summary>
public sealed class AnalyzePrice : Skill<AnalyzePriceArguments, AnalyzePriceResult>
{
    private const int Years = 3;
    private const double MostDiscount = 0.9;

    private static readonly double[] Ends = [0, 0.05, 0.1, 0.15, 0.2, 1];

    /// <inheritdoc/>
    public override string Plugin => "pricing";

    /// <inheritdoc/>
    public override string Name => "analyze_price";

    /// <inheritdoc/>
    public override string Description =>
        "Discount against the chance of winning with segment and size held, the discount past which history shows no gain, the range that won, a deal's price band.";

    /// <inheritdoc/>
    public override DataKinds Needs => DataKinds.Segments | DataKinds.Competitors;

    /// <inheritdoc/>
    public override AnalyzePriceResult Run(ScopedBook book, AnalyzePriceArguments arguments)
    {
        if (arguments.Discount is < 0 or > MostDiscount or double.NaN)
        {
            throw new SkillInputException("A discount is a share from 0 to 0.9; 0.15 is 15%.");
        }

        var selection = DealSelection.Of(book, arguments.Filter);
        var period =
            PeriodArgument.Parse(book, arguments.Period)
            ?? Period.Between(book.DataDay.PlusYears(-Years).PlusDays(1), book.DataDay);
        Deal? deal = string.IsNullOrWhiteSpace(arguments.Deal) ? null : NamedDeal.Find(book, arguments.Deal);
        var (plain, model) = selection.IsEverything
            ? book.Kept(period, view => Learnt(view, selection, period), _ => 0)
            : Learnt(book, selection, period);
        var result = Add(plain, model, arguments.Discount) with
        {
            Deal = deal is { } named ? Priced(named, model, arguments.Discount) : null,
        };
        return new AnalyzePricePresentation(book).Describe(
            SkillResult.About(WithOpen(book, selection, result), book, selection, period)
        );
    }

    private static PriceLesson Learnt(ScopedBook book, DealSelection selection, Period period)
    {
        var cases = Cases(book, selection, period);
        var model = book.Coverage.Discounts ? PriceModel.Learn(cases) : null;
        return new(Base(cases, model), model);
    }

    private static List<PriceCase> Cases(ScopedBook book, DealSelection selection, Period period)
    {
        var cases = new List<PriceCase>();
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (!state.IsOpen && state.ClosesIn(period) && selection.Matches(deal, state))
            {
                cases.Add(PriceCase.Read(deal, state));
            }
        }

        return cases;
    }

    private static AnalyzePriceResult Base(List<PriceCase> cases, PriceModel? model)
    {
        double[] won = [.. cases.Where(one => one.Won && one.Discount > 0).Select(one => one.Discount).Order()];
        return new()
        {
            Deals = cases.Count,
            Discounted = cases.Count(one => one.Discount > 0),
            Bands = cases.Count == 0 ? [] : [.. Bands(cases, model)],
            WonLow = won.Length < SampleSizes.Least ? null : won[(won.Length - 1) / 4],
            WonHigh = won.Length < SampleSizes.Least ? null : won[(won.Length - 1) * 3 / 4],
        };
    }

    private static IEnumerable<PriceBand> Bands(List<PriceCase> cases, PriceModel? model)
    {
        for (var place = 0; place < Ends.Length; place++)
        {
            double? above = place == 0 ? null : Ends[place - 1];
            var upTo = Ends[place];
            PriceCase[] inside = [.. cases.Where(one => one.Discount <= upTo && !(one.Discount <= above))];
            yield return new(above, upTo, inside.Length, inside.Count(one => one.Won))
            {
                Held = inside.Length == 0 ? null : model?.ChanceAt(inside.Average(one => one.Discount)),
            };
        }
    }

    private static AnalyzePriceResult Add(AnalyzePriceResult result, PriceModel? model, double? asked) =>
        model is null
            ? result with
            {
                Asked = asked,
            }
            : result with
            {
                ChanceWithout = model.ChanceAt(0),
                ChanceAtLimit = model.ChanceAt(model.Point),
                OddsRatio = Math.Exp(model.Gain),
                OddsRatioLow = Math.Exp(model.Gain - (Wilson.Z95 * model.GainError)),
                OddsRatioHigh = Math.Exp(model.Gain + (Wilson.Z95 * model.GainError)),
                PValue = model.PValue,
                Limit = model.Point,
                LimitLow = model.PointLow,
                LimitHigh = model.PointHigh,
                IsLimited = model.IsLimited,
                Asked = asked,
                ChanceAtAsked = asked is { } share ? model.ChanceAt(share) : null,
            };

    private static PricedDeal Priced(Deal deal, PriceModel? model, double? asked)
    {
        var state = deal.Now;
        var own = PriceCase.Read(deal, state);
        var currency = state.Value.Currency;
        Money? list = own.ListAmount is { } amount ? Money.FromAmount((decimal)amount, currency) : null;
        var best = model?.BestFor(own);
        return new(deal, state)
        {
            Discount = deal.Discount,
            ListAmount = list,
            ChanceAtList = model?.ChanceOf(own, 0),
            BestDiscount = best,
            ChanceAtBest = best is { } share ? model?.ChanceOf(own, share) : null,
            BestPrice = best is { } least ? list?.Times(1 - least) : null,
            ChanceAtAsked = asked is { } said ? model?.ChanceOf(own, said) : null,
            AskedPrice = asked is { } given ? list?.Times(1 - given) : null,
        };
    }

    private static AnalyzePriceResult WithOpen(ScopedBook book, DealSelection selection, AnalyzePriceResult result)
    {
        if (!result.Flags["limited"])
        {
            return result;
        }

        (Deal Deal, long Minor)? largest = null;
        var count = 0;
        foreach (var deal in book.Deals)
        {
            var state = deal.Now;
            if (
                !state.IsOpen
                || state.Category == ForecastCategory.Omitted
                || !(deal.Discount > result.LimitHigh)
                || !selection.Matches(deal, state)
            )
            {
                continue;
            }

            count++;
            largest = largest?.Minor >= state.Value.Minor ? largest : (deal, state.Value.Minor);
        }

        return result with
        {
            PastLimit = count,
            Deepest = largest is { } found ? new(found.Deal, found.Deal.Now) { Discount = found.Deal.Discount } : null,
        };
    }

    /// <summary>What the closed deals of a period teach about discounts.</summary>
    /// <param name="Plain">What was given and won, before any question.</param>
    /// <param name="Model">The chance by discount; null where the data do not allow one.</param>
    private sealed record PriceLesson(AnalyzePriceResult Plain, PriceModel? Model);
}

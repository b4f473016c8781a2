using RevBot.Data.Book;
using RevBot.Skills.Facts;

namespace RevBot.Skills.Pricing;

/// <summary>Says pricing as facts, tables and notes.</summary>
/// <param name="book">The view.</param>
internal sealed class AnalyzePricePresentation(ScopedBook book)
{
    private const string Held =
        "mean chance of the closed deals by the logistic model, segment, size, deal type and competition held";

    /// <summary>The result with its facts, tables, findings and notes.</summary>
    public AnalyzePriceResult Describe(AnalyzePriceResult result) =>
        result with
        {
            Facts = Facts(result),
            Tables = [.. Tables(result)],
            Findings = AnalyzePriceFindings.List(result),
            Notes = [.. Notes(result)],
            ListedDeals = (result.Deal ?? result.Deepest) is { } deal ? [deal.Id] : [],
        };

    private static IReadOnlyList<Fact> Facts(AnalyzePriceResult result)
    {
        var facts = new FactList()
            .Count("deals", "Closed deals", result.Deals, "won or lost in the period")
            .Count("discounted", "With a discount", result.Discounted, "closed deals with a discount entered");
        AddModel(facts, result);
        facts
            .Share(
                "won_low",
                "Discounts that won, low",
                result.WonLow,
                "a quarter of won deals with a discount got this or less"
            )
            .Share(
                "won_high",
                "Discounts that won, high",
                result.WonHigh,
                "three quarters of won deals with a discount got this or less"
            )
            .Share("asked", "Discount asked about", result.Asked, "as asked")
            .Share("chance_asked", "Chance at it", result.ChanceAtAsked, Held);
        if (result.Deal is { } deal)
        {
            AddDeal(facts, deal);
        }

        if (result.Deepest is { } deepest)
        {
            AddDeepest(facts, result, deepest);
        }

        return facts.Facts;
    }

    private static void AddDeepest(FactList facts, AnalyzePriceResult result, PricedDeal deepest) =>
        facts
            .Count(
                "past_limit",
                "Open deals past the limit",
                result.PastLimit,
                "open deals whose discount exceeds the upper end of the limit's range"
            )
            .Add("deepest", "Largest of them", deepest.Name, "by amount")
            .Add("deepest_owner", "Its seller", deepest.Owner, "its owner")
            .Add("deepest_amount", "Its amount", deepest.Amount, "its amount")
            .Share("deepest_discount", "Its discount", deepest.Discount, "as entered");

    private static void AddModel(FactList facts, AnalyzePriceResult result) =>
        facts
            .Share("without", "Chance without a discount", result.ChanceWithout, Held, result.Deals)
            .Share("at_limit", "Chance at the limit", result.ChanceAtLimit, Held, result.Deals)
            .Ratio(
                "odds",
                "Odds at the limit",
                result.OddsRatio,
                "odds of winning at the limit ÷ odds without a discount"
            )
            .Ratio("odds_low", "Odds, low", result.OddsRatioLow, "95% interval (Wald)")
            .Ratio("odds_high", "Odds, high", result.OddsRatioHigh, "95% interval (Wald)")
            .Share(
                "limit",
                "No gain past",
                result.Limit,
                "the discount of the greatest likelihood past which the chance stays"
            )
            .Share("limit_low", "No gain past, low", result.LimitLow, "80% range by profile likelihood")
            .Share("limit_high", "No gain past, high", result.LimitHigh, "80% range by profile likelihood");

    private static void AddDeal(FactList facts, PricedDeal deal) =>
        facts
            .Add("deal", "Deal", deal.Name, "the deal asked about")
            .Add("owner", "Seller", deal.Owner, "its owner")
            .Add("list", "Without discount", deal.ListAmount, "amount ÷ (1 − discount)")
            .Share("deal_discount", "Its discount", deal.Discount, "as entered")
            .Share("deal_list_chance", "Its chance without", deal.ChanceAtList, "logistic model of closed deals")
            .Share("best", "Best discount", deal.BestDiscount, "where chance × price is greatest, in steps of 1%")
            .Share("deal_best_chance", "Its chance there", deal.ChanceAtBest, "logistic model of closed deals")
            .Add("best_price", "Its price there", deal.BestPrice, "amount without discount × (1 − best discount)")
            .Share(
                "deal_asked_chance",
                "Its chance at that discount",
                deal.ChanceAtAsked,
                "logistic model of closed deals"
            )
            .Add(
                "asked_price",
                "Its price at that discount",
                deal.AskedPrice,
                "amount without discount × (1 − discount)"
            );

    private static IEnumerable<FactTable> Tables(AnalyzePriceResult result)
    {
        if (result.Bands.Count == 0)
        {
            yield break;
        }

        yield return new TableBuilder<PriceBand>("bands", "Win rate by discount")
            .Column("discount", "Discount", "the share given, up to and with the upper end", NameOf)
            .Count("deals", "Closed", "closed deals in the band", band => band.Deals)
            .Share("rate", "Win rate", "won ÷ closed; left out under 12 deals", band => band.WinRate)
            .Share("low", "Low", "80% interval (Wilson)", band => band.Low)
            .Share("high", "High", "80% interval (Wilson)", band => band.High)
            .Share("held", "Held", Held, band => band.Held)
            .SourceRows(band => band.Deals)
            .Bar(band => band.WinRate)
            .Build(result.Bands);
    }

    private static string NameOf(PriceBand band) =>
        band.Above is not { } above ? "none"
        : above <= 0 ? $"up to {FactFormat.Text(FactValue.Share(band.UpTo)!)}"
        : band.UpTo >= 1 ? $"over {FactFormat.Text(FactValue.Share(above)!)}"
        : $"{FactFormat.Text(FactValue.Share(above)!)} to {FactFormat.Text(FactValue.Share(band.UpTo)!)}";

    private IEnumerable<Note> Notes(AnalyzePriceResult result)
    {
        if (!book.Coverage.Discounts)
        {
            yield return new(
                NoteKind.Missing,
                "Discounts are not in this data; a discount field in the mapping would bring them."
            );
        }
        else if (result.OddsRatio is null)
        {
            yield return new(NoteKind.Missing, "At least 30 closed deals with a discount and 30 without are needed.");
        }
        else
        {
            yield return new(
                NoteKind.Definition,
                "The chance by discount is that of a logistic model of closed deals with segment, size, deal type and competition held; a deal without an entered discount counts as 0%."
            );
            yield return new(
                NoteKind.Caution,
                "Sellers give discounts to deals that they hope for, so what goes with a discount need not come from it."
            );
        }

        yield return new(
            NoteKind.Missing,
            "Costs and floor prices are not in this data, so margins are not told; fields for them in the mapping would bring them."
        );
    }
}

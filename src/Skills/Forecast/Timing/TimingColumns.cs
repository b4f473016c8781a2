using RevBot.Data.Warehouse;
using RevBot.Skills.Forecast.Features;

namespace RevBot.Skills.Forecast.Timing;

/// <summary>
/// What the chance of closing in a week owes to the deal: the model's columns without those of the quarter's horizon. Level
/// columns count the same in every week; pace columns are multiplied by ln(weeks ahead ÷ 6.5).
/// </summary>
internal sealed class TimingColumns(FeatureLevels levels)
{
    /// <summary>Columns that count the same in every week ahead.</summary>
    public IReadOnlyList<FeatureColumn> Level() =>
        [
            .. Stages(),
            .. Kinds(),
            Number("size", FeatureGroup.Size, levels.Size),
            Flagged("no amount", FeatureGroup.Size, deal => double.IsNaN(deal.LogAmount)),
            Number("weeks open", FeatureGroup.Age, deal => Math.Log(1 + Math.Max(0, deal.WeeksOpen))),
            Number("weeks in stage", FeatureGroup.Age, deal => Math.Log(1 + Math.Max(0, deal.WeeksInStage))),
            Number("stage age against won deals", FeatureGroup.Age, levels.StageAge),
            .. Buyer(),
            Flagged("overdue", FeatureGroup.Timing, deal => deal.WeeksToClose < 0),
            Flagged("pushed once", FeatureGroup.Slippage, deal => deal.Pushes == 1),
            Flagged("pushed twice", FeatureGroup.Slippage, deal => deal.Pushes == 2),
            Flagged("pushed more", FeatureGroup.Slippage, deal => deal.Pushes > 2),
            Number("quarters pushed", FeatureGroup.Slippage, deal => Math.Min(3, deal.PushedQuarters)),
            Number("amount change", FeatureGroup.Change, deal => Math.Clamp(deal.AmountChange, -1, 1)),
            Flagged("went back", FeatureGroup.Change, deal => deal.WentBack),
            Flagged("went on", FeatureGroup.Change, deal => deal.WentOn),
            Number("objections", FeatureGroup.Buyer, deal => Math.Min(3, deal.Objections)),
            Number("commitments", FeatureGroup.Buyer, deal => Math.Min(3, deal.Commitments)),
            Number("seller's record", FeatureGroup.Seller, levels.SellerLogOdds),
            .. Categories(),
        ];

    /// <summary>Columns that count the more or the less the further ahead a week lies.</summary>
    public IReadOnlyList<FeatureColumn> Pace() =>
        [
            .. Stages().Select(column => column with { Kind = FeatureColumn.ColumnKind.Flag }),
            .. levels.Segments.Select(Segment),
            Number("size", FeatureGroup.Size, levels.Size),
            .. Buyer(),
            .. Categories(),
        ];

    private IEnumerable<FeatureColumn> Stages() =>
        levels.Stages.Select(stage => new FeatureColumn(
            FormattableString.Invariant($"stage {stage}"),
            FeatureGroup.Stage,
            FeatureColumn.ColumnKind.Intercept,
            deal => deal.Stage == stage ? 1 : 0
        ));

    private IEnumerable<FeatureColumn> Kinds() =>
        levels
            .Segments.Select(Segment)
            .Concat(levels.Regions.Select(level => Level("region", level, deal => deal.Region)))
            .Concat(levels.Products.Select(level => Level("product", level, deal => deal.Product)))
            .Concat(levels.DealTypes.Select(level => Level("deal type", level, deal => deal.DealType)));

    private static FeatureColumn Segment(string segment) => Level("segment", segment, deal => deal.Segment);

    private static FeatureColumn Level(string name, string level, Func<DealSnapshot, string?> value) =>
        Flagged($"{name} {level}", FeatureGroup.Kind, deal => value(deal) == level);

    private static IEnumerable<FeatureColumn> Buyer() =>
        [
            Number("activity", FeatureGroup.Activity, deal => Math.Log(1 + deal.Activity)),
            Number("weeks silent", FeatureGroup.Activity, deal => Math.Clamp(deal.WeeksSilent, 0, 6)),
        ];

    private static IEnumerable<FeatureColumn> Categories() =>
        [
            Flagged("commit", FeatureGroup.Category, deal => deal.Category == ForecastCategory.Commit),
            Flagged("best case", FeatureGroup.Category, deal => deal.Category == ForecastCategory.BestCase),
        ];

    private static FeatureColumn Flagged(string name, FeatureGroup group, Func<DealSnapshot, bool> holds) =>
        new(name, group, FeatureColumn.ColumnKind.Flag, deal => holds(deal) ? 1 : 0);

    private static FeatureColumn Number(string name, FeatureGroup group, Func<DealSnapshot, double> of) =>
        new(name, group, FeatureColumn.ColumnKind.Number, of);
}

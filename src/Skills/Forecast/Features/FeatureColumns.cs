using RevBot.Data.Warehouse;
using RevBot.Skills.Forecast.Learning;

namespace RevBot.Skills.Forecast.Features;

/// <summary>
/// The columns of the model, made from what the training rows know: which stages and levels there are, what is usual.
/// Horizon means ln(weeks left ÷ 6.5); late means 1 ÷ √(weeks left) in the last stage.
/// </summary>
internal sealed class FeatureColumns(FeatureLevels levels)
{
    private readonly List<FeatureColumn> columns = [];

    /// <summary>All columns, in an order that depends on the levels alone.</summary>
    public IReadOnlyList<FeatureColumn> All()
    {
        AddWeeks();
        AddStages();
        AddKinds();
        AddSize();
        AddAge();
        AddActivity();
        AddTiming();
        AddSlippage();
        AddSellerAndBuyer();
        return columns;
    }

    private static double Horizon(DealSnapshot deal) => deal.Horizon;

    private double Late(DealSnapshot deal) => deal.Stage == levels.LastStage ? 1 / Math.Sqrt(deal.WeeksLeft) : 0;

    /// <summary>
    /// A quarter's end pulls deals in, which no power of the horizon follows. Between two weeks both count in part.
    /// </summary>
    private void AddWeeks()
    {
        for (var week = 0; week < QuarterWeek.Count; week++)
        {
            var left = QuarterWeek.Count - week;
            Add(
                FormattableString.Invariant($"week {week}"),
                FeatureGroup.Stage,
                FeatureColumn.ColumnKind.Intercept,
                deal => Math.Max(0, 1 - Math.Abs(Math.Clamp(deal.WeeksLeft, 1, QuarterWeek.Count) - left))
            );
        }
    }

    private void AddStages()
    {
        foreach (var stage in levels.Stages)
        {
            Add(
                $"stage {stage}",
                FeatureGroup.Stage,
                FeatureColumn.ColumnKind.Intercept,
                deal => Flag(deal.Stage == stage)
            );
            Flagged($"stage {stage} × horizon", FeatureGroup.Stage, deal => deal.Stage == stage ? Horizon(deal) : 0);
        }

        Flagged("late", FeatureGroup.Stage, Late);
    }

    private void AddKinds()
    {
        foreach (var segment in levels.Segments)
        {
            Flagged($"segment {segment}", FeatureGroup.Kind, deal => Flag(deal.Segment == segment));
            Flagged(
                $"segment {segment} × horizon",
                FeatureGroup.Kind,
                deal => deal.Segment == segment ? Horizon(deal) : 0
            );
            Flagged($"segment {segment} × late", FeatureGroup.Kind, deal => deal.Segment == segment ? Late(deal) : 0);
        }

        AddLevels("region", levels.Regions, deal => deal.Region);
        AddLevels("product", levels.Products, deal => deal.Product);
        AddLevels("deal type", levels.DealTypes, deal => deal.DealType);
    }

    private void AddLevels(string name, IEnumerable<string> of, Func<DealSnapshot, string?> value)
    {
        foreach (var level in of)
        {
            Flagged($"{name} {level}", FeatureGroup.Kind, deal => Flag(value(deal) == level));
        }
    }

    private void AddSize()
    {
        Number("size", FeatureGroup.Size, levels.Size);
        Number("size × horizon", FeatureGroup.Size, deal => levels.Size(deal) * Horizon(deal));
        Flagged("no amount", FeatureGroup.Size, deal => Flag(double.IsNaN(deal.LogAmount)));
    }

    private void AddAge()
    {
        Number("weeks open", FeatureGroup.Age, deal => Math.Log(1 + Math.Max(0, deal.WeeksOpen)));
        Number("weeks in stage", FeatureGroup.Age, deal => Math.Log(1 + Math.Max(0, deal.WeeksInStage)));
        Number("stage age against won deals", FeatureGroup.Age, levels.StageAge);
    }

    private void AddActivity()
    {
        Number("activity", FeatureGroup.Activity, Busy);
        Number("activity × horizon", FeatureGroup.Activity, deal => Busy(deal) * Horizon(deal));
        Number("activity × late", FeatureGroup.Activity, deal => Busy(deal) * Late(deal));
        Number("weeks silent", FeatureGroup.Activity, deal => Math.Clamp(deal.WeeksSilent, 0, 6));
        Number(
            "weeks silent × horizon",
            FeatureGroup.Activity,
            deal => Math.Clamp(deal.WeeksSilent, 0, 6) * Horizon(deal)
        );
    }

    private static double Busy(DealSnapshot deal) => deal.Busy;

    private void AddTiming()
    {
        Flagged("due", FeatureGroup.Timing, deal => Flag(deal.IsDue));
        Flagged("due × horizon", FeatureGroup.Timing, deal => deal.IsDue ? Horizon(deal) : 0);
        Number("weeks to close date", FeatureGroup.Timing, deal => Math.Clamp(deal.WeeksToClose, -8, 26));
        Flagged("overdue", FeatureGroup.Timing, deal => Flag(deal.WeeksToClose < 0));
        Flagged(
            "due next",
            FeatureGroup.Timing,
            deal => Flag(!deal.IsDue && deal.WeeksToClose >= 0 && deal.WeeksToClose <= deal.WeeksLeft + 13)
        );
        Flagged("no close date", FeatureGroup.Timing, deal => Flag(double.IsNaN(deal.WeeksToClose)));
    }

    private void AddSlippage()
    {
        Flagged("pushed once", FeatureGroup.Slippage, deal => Flag(deal.Pushes == 1));
        Flagged("pushed twice", FeatureGroup.Slippage, deal => Flag(deal.Pushes == 2));
        Flagged("pushed more", FeatureGroup.Slippage, deal => Flag(deal.Pushes > 2));
        Number("quarters pushed", FeatureGroup.Slippage, deal => Math.Min(3, deal.PushedQuarters));
        Number("amount change", FeatureGroup.Change, deal => Math.Clamp(deal.AmountChange, -1, 1));
        Flagged("went back", FeatureGroup.Change, deal => Flag(deal.WentBack));
        Flagged("went on", FeatureGroup.Change, deal => Flag(deal.WentOn));
    }

    private void AddSellerAndBuyer()
    {
        Number("objections", FeatureGroup.Buyer, deal => Math.Min(3, deal.Objections));
        Number("commitments", FeatureGroup.Buyer, deal => Math.Min(3, deal.Commitments));
        Number("seller's record", FeatureGroup.Seller, levels.SellerLogOdds);
        AddCategory("commit", ForecastCategory.Commit);
        AddCategory("best case", ForecastCategory.BestCase);
    }

    private void AddCategory(string name, ForecastCategory category)
    {
        Flagged(name, FeatureGroup.Category, deal => Flag(deal.Category == category));
        Flagged($"{name} × horizon", FeatureGroup.Category, deal => deal.Category == category ? Horizon(deal) : 0);
    }

    private static double Flag(bool value) => value ? 1 : 0;

    private void Flagged(string name, FeatureGroup group, Func<DealSnapshot, double> of) =>
        Add(name, group, FeatureColumn.ColumnKind.Flag, of);

    private void Number(string name, FeatureGroup group, Func<DealSnapshot, double> of) =>
        Add(name, group, FeatureColumn.ColumnKind.Number, of);

    private void Add(string name, FeatureGroup group, FeatureColumn.ColumnKind kind, Func<DealSnapshot, double> of) =>
        columns.Add(new(name, group, kind, of));
}

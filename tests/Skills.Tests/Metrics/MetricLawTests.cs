using FsCheck;
using FsCheck.Fluent;
using RevBot.Data.Calendar;
using RevBot.Skills.Filtering;
using RevBot.Skills.Metrics;
using RevBot.Skills.Metrics.Cubes;
using RevBot.Skills.Tests.Ledgers;

namespace RevBot.Skills.Tests.Metrics;

/// <summary>Laws that hold for every question, whoever asks it on whatever day.</summary>
public sealed class MetricLawTests(DemoLedger ledger) : IClassFixture<DemoLedger>
{
    private static readonly Config Checks = Config
        .QuickThrowOnFailure.WithMaxTest(120)
        .WithReplay(20261122UL, 2026112201UL);

    private static readonly string[] Additive =
    [
        "pipeline_amount",
        "deal_count",
        "won_amount",
        "won_count",
        "lost_amount",
        "lost_count",
        "created_amount",
        "created_count",
        "slipped_amount",
        "push_count",
        "weighted_pipeline",
        "activity_count",
    ];

    private static readonly string[] Dimensions =
    [
        .. DealDimension.All.Where(dimension => !dimension.IsShared).Select(dimension => dimension.Name),
        "day",
        "week",
        "month",
        "quarter",
        "year",
    ];

    private sealed record Question(
        int Viewer,
        int DaysBack,
        int PeriodsBack,
        PeriodKind Kind,
        string First,
        string Second
    );

    [Fact]
    public void Groups_OfWhatCanBeAdded_AddUpToTheTotal() =>
        Check.One(Checks, Prop.ForAll(Questions().ToArbitrary(), AddsUp));

    [Fact]
    public void Quotas_ByPeople_AddUpToTheTotal()
    {
        foreach (var dimension in new[] { "owner", "team" })
        {
            var result = new QueryMetric().Run(
                ledger.Head,
                new()
                {
                    Measures = ["quota"],
                    GroupBy = [dimension],
                    Top = 200,
                }
            );

            Assert.Equal(result.Total.Values["quota"], result.Rows.Sum(row => row.Values["quota"]));
        }
    }

    private static Gen<Question> Questions() =>
        from viewer in Gen.Choose(0, 60)
        from days in Gen.Choose(0, 400)
        from periods in Gen.Choose(-1, 3)
        from kind in Gen.Elements(PeriodKind.Year, PeriodKind.Quarter, PeriodKind.Month, PeriodKind.Week)
        from first in Gen.Elements(Dimensions)
        from second in Gen.Elements(Dimensions)
        select new Question(viewer, days, periods, kind, first, second);

    private bool AddsUp(Question question)
    {
        var sellers = ledger.Book.Sellers.ToArray();
        var book = ledger.SeenBy(sellers[question.Viewer % sellers.Length], ledger.Today.PlusDays(-question.DaysBack));
        var calendar = book.Company.Calendar;
        var period = calendar.Shift(calendar.PeriodOf(question.Kind, book.Today), -question.PeriodsBack);
        var asked = new MetricQuestion(
            book,
            DealSelection.Of(book, null),
            Measures.Parse(Additive),
            MetricDimension.Parse(book, [question.First, question.Second])
        );
        var cube = asked.Measure(MetricWindow.Of(period));
        var total = asked.Total(cube, null);
        var lines = asked.Lines(cube, null);
        return Enumerable
            .Range(0, Additive.Length)
            .All(place => lines.Sum(line => line.Values[place]!.Number) == total.Values[place]!.Number);
    }
}

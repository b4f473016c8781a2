using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using RevBot.Data.Calendar;
using RevBot.Data.Warehouse;
using RevBot.Skills.Filtering;
using RevBot.Skills.Tests.Company;

namespace RevBot.Skills.Tests.PipelineChanges;

/// <summary>A random company: deals that change in every way, late corrections, hand-overs, reopenings, deletions, rates.</summary>
internal sealed record RandomPipeline(
    IReadOnlyList<RandomDeal> Deals,
    string Viewer,
    DealFilter? Filter,
    int Since,
    int Until,
    int AsOf
)
{
    public const int Days = 60;

    private static readonly string[] Owners = ["Priya", "Paul", "Olaf"];

    private static readonly string?[] Closes =
    [
        "2026-09-20",
        "2026-10-05",
        "2026-11-10",
        "2026-12-20",
        "2027-01-15",
        null,
    ];

    private static readonly (string Stage, ForecastCategory[] Categories)[] Stages =
    [
        ("Qualify", [ForecastCategory.Pipeline, ForecastCategory.Omitted]),
        ("Proposal", [ForecastCategory.BestCase, ForecastCategory.Omitted, ForecastCategory.Commit]),
        ("Negotiation", [ForecastCategory.Commit]),
        ("Closed Won", [ForecastCategory.Closed]),
        ("Closed Lost", [ForecastCategory.Omitted]),
    ];

    public static LocalDate FirstDay { get; } = new(2026, 10, 1);

    public static Arbitrary<RandomPipeline> Any { get; } =
        Arb.From(
            from deals in Deal.ListOf(25)
            from viewer in Gen.Elements("Vera", "Mia", "Priya", "Olaf")
            from filter in Gen.Elements(Filters())
            from since in Gen.Choose(1, Days)
            from until in Gen.Choose(since, Days)
            from asOf in Gen.Choose(until, Days)
            select new RandomPipeline([.. deals], viewer, filter, since, until, asOf)
        );

    public static string Iso(int day) => Dates.Iso(FirstDay.PlusDays(day));

    /// <summary>The company, as rows of a real database.</summary>
    public TestCompany Company()
    {
        var company = new TestCompany(Iso(Days))
            .Leader("Vera")
            .Manager("Mia", team: "DACH", manager: "Vera")
            .Seller("Priya", manager: "Mia")
            .Seller("Paul", manager: "Mia")
            .Seller("Olaf", manager: "Vera");
        foreach (var (on, rate) in RandomWorth.EurRates)
        {
            company.Rate("EUR", on, rate);
        }

        foreach (var deal in Deals)
        {
            Add(company, deal);
        }

        return company;
    }

    private static void Add(TestCompany company, RandomDeal deal)
    {
        var first = deal.Moves[0];
        var row = company
            .Deal(deal.Name, first.Owner, first.Amount, first.Stage, first.Close, Iso(first.On))
            .Category(first.Category)
            .Segment(deal.Segment);
        foreach (var move in deal.Moves.Skip(1))
        {
            row.Moves(
                Iso(move.On),
                move.Stage,
                move.Amount,
                move.Close,
                move.Owner,
                move.Category,
                Iso(move.RecordedOn)
            );
        }

        if (deal.DeletedOn is { } day)
        {
            row.Deleted(Iso(day));
        }

        row.In(deal.Currency);
    }

    private static Gen<RandomDeal> Deal =>
        from moves in Move.NonEmptyListOf()
        from currency in Gen.Elements("USD", "EUR")
        from segment in Gen.Elements("Enterprise", "SMB")
        from deleted in Gen.Frequency((5, Gen.Constant((int?)null)), (1, Gen.Choose(1, Days).Select(day => (int?)day)))
        from number in Gen.Choose(0, 9999)
        select new RandomDeal($"Deal {number}", currency, segment, InOrder(moves)) { DeletedOn = deleted };

    private static Gen<RandomMove> Move =>
        from day in Gen.Choose(0, Days)
        from late in Gen.Frequency((4, Gen.Constant(0)), (1, Gen.Choose(1, 20)))
        from owner in Gen.Elements(Owners)
        from amount in Gen.Elements<decimal?>(100.01m, 250.5m, 999.99m, 100.01m)
        from stage in Gen.Elements(Stages)
        from category in Gen.Elements(stage.Categories)
        from close in Gen.Elements(Closes)
        select new RandomMove(day, day + late, owner, amount, stage.Stage, close, category);

    // One change a day; what a later change leaves out stays as it was; the first is recorded at once.
    private static IReadOnlyList<RandomMove> InOrder(IEnumerable<RandomMove> moves)
    {
        var ordered = moves.DistinctBy(move => move.On).OrderBy(move => move.On).Take(8).ToArray();
        ordered[0] = ordered[0] with { RecordedOn = ordered[0].On };
        for (var place = 1; place < ordered.Length; place++)
        {
            ordered[place] = ordered[place] with { Close = ordered[place].Close ?? ordered[place - 1].Close };
        }

        return ordered;
    }

    private static DealFilter?[] Filters() =>
        [
            null,
            null,
            new() { Owners = ["Priya"] },
            new() { ForecastCategories = ["Commit"] },
            new() { Segments = ["Enterprise"] },
            new() { MinAmount = 200m },
            new() { Exclude = new() { Owners = ["Paul"] } },
            new() { Exclude = new() { Segments = ["SMB"] } },
            new() { Stages = ["Proposal"], MaxAmount = 1000m },
        ];
}

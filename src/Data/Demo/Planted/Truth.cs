using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using RevBot.Data.Demo.Mirror;

namespace RevBot.Data.Demo.Planted;

/// <summary>
/// What is planted in a demo company, with exact sizes, dates and members. Dates are ISO and included; deals are named
/// by their CRM id, people by their e-mail; shares and biases are fractions.
/// </summary>
public sealed record Truth
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
        // The file is read by people and programs, never put into a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NewLine = "\n",
        WriteIndented = true,
    };

    /// <summary>The company's name.</summary>
    public required string Company { get; init; }

    /// <summary>What it was made from.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Deals in the warehouse.</summary>
    public required int Deals { get; init; }

    /// <summary>The last day of the data.</summary>
    public required string Today { get; init; }

    /// <summary>How odds factors are meant.</summary>
    public string OddsFactors { get; } =
        "An odds factor multiplies won / lost of the members, all else being equal; the other known influences are "
        + "independent of it, so the ratio of a plain two-by-two table comes close to it.";

    /// <summary>The twelve closed quarters and the current one.</summary>
    public required IReadOnlyList<PlantedQuarter> Quarters { get; init; }

    /// <summary>Who calls low.</summary>
    public required PlantedCaller Sandbagger { get; init; }

    /// <summary>Who calls high.</summary>
    public required PlantedCaller Optimist { get; init; }

    /// <summary>Everybody's bias and skill.</summary>
    public required IReadOnlyList<PlantedCaller> Sellers { get; init; }

    /// <summary>The competitor that opens an entity.</summary>
    public required PlantedEntity CompetitorEntity { get; init; }

    /// <summary>The deals that stall together.</summary>
    public required PlantedStall StallCluster { get; init; }

    /// <summary>The team whose activity falls.</summary>
    public required PlantedActivityFall ActivityFall { get; init; }

    /// <summary>The discount that stops helping.</summary>
    public required PlantedDiscount Discount { get; init; }

    /// <summary>The loss of the champion.</summary>
    public required PlantedChampionLoss ChampionLoss { get; init; }

    /// <summary>The territory that changes hands.</summary>
    public required PlantedHandover Handover { get; init; }

    /// <summary>Deals with a change that was recorded late.</summary>
    public required IReadOnlyList<string> LateCorrections { get; init; }

    /// <summary>Deals that were closed as lost by mistake and opened again.</summary>
    public required IReadOnlyList<string> Reopened { get; init; }

    /// <summary>Deals in which the CRM and the warehouse differ; there is no other difference.</summary>
    public required IReadOnlyList<Discrepancy> Discrepancies { get; init; }

    /// <summary>The text of truth.json.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json) + "\n";

    /// <summary>A team's activity falls.</summary>
    /// <param name="Team">The team.</param>
    /// <param name="Manager">Who leads it.</param>
    /// <param name="From">The first quiet day.</param>
    /// <param name="Share">The share of activities that falls away, each with this probability.</param>
    /// <param name="Members">The team's sellers.</param>
    public sealed record PlantedActivityFall(
        string Team,
        string Manager,
        string From,
        double Share,
        IReadOnlyList<string> Members
    );

    /// <summary>A band of discounts.</summary>
    /// <param name="Above">More than this share; null for no discount.</param>
    /// <param name="UpTo">This share or less.</param>
    /// <param name="OddsFactor">What the odds are multiplied by, against no discount.</param>
    /// <param name="Deals">Closed deals in the band.</param>
    /// <param name="Won">How many of them are won.</param>
    public sealed record PlantedBand(double? Above, double UpTo, double OddsFactor, int Deals, int Won);

    /// <summary>How a seller calls and sells.</summary>
    /// <param name="Seller">Who.</param>
    /// <param name="Name">The name.</param>
    /// <param name="Bias">
    /// What the commit call adds, in the mean, to what is still to be won in the quarter: -0.25 calls three quarters of
    /// it.
    /// </param>
    /// <param name="SkillOddsFactor">What the odds of the seller's new deals are multiplied by.</param>
    public sealed record PlantedCaller(string Seller, string Name, double Bias, double SkillOddsFactor);

    /// <summary>The champion changes roles.</summary>
    /// <param name="OddsFactor">What the odds are multiplied by.</param>
    /// <param name="Share">The share of deals that it is planned for.</param>
    /// <param name="Members">The deals in which it has happened.</param>
    public sealed record PlantedChampionLoss(double OddsFactor, double Share, IReadOnlyList<string> Members);

    /// <summary>A discount helps up to a point. Members are the deals with a discount in the data.</summary>
    /// <param name="Point">The share past which more wins nothing more.</param>
    /// <param name="Bands">The bands of discounts, the first for none.</param>
    public sealed record PlantedDiscount(double Point, IReadOnlyList<PlantedBand> Bands);

    /// <summary>A competitor's new entity takes win rate in one country.</summary>
    /// <param name="Competitor">Who.</param>
    /// <param name="Country">Where.</param>
    /// <param name="From">Deals that close on this day or later are members.</param>
    /// <param name="OddsFactor">What their odds are multiplied by.</param>
    /// <param name="Members">Closed deals with the country and the competitor.</param>
    public sealed record PlantedEntity(
        string Competitor,
        string Country,
        string From,
        double OddsFactor,
        IReadOnlyList<string> Members
    );

    /// <summary>A territory changes hands in the middle of a quarter.</summary>
    /// <param name="Territory">Which.</param>
    /// <param name="From">Who had it.</param>
    /// <param name="To">Who has it now.</param>
    /// <param name="On">The day.</param>
    /// <param name="Members">The deals that changed their owner.</param>
    public sealed record PlantedHandover(
        string Territory,
        string From,
        string To,
        string On,
        IReadOnlyList<string> Members
    );

    /// <summary>A fiscal quarter.</summary>
    /// <param name="Id">Such as 2026-Q4.</param>
    /// <param name="Start">Its first day.</param>
    /// <param name="End">Its last day.</param>
    public sealed record PlantedQuarter(string Id, string Start, string End);

    /// <summary>Deals of a segment that enter a stage in a window stay there.</summary>
    /// <param name="Stage">The stage.</param>
    /// <param name="Segment">The segment.</param>
    /// <param name="From">The first day of entering.</param>
    /// <param name="To">The last day of entering.</param>
    /// <param name="ExtraDays">How much longer than else they stay.</param>
    /// <param name="Members">The deals.</param>
    public sealed record PlantedStall(
        string Stage,
        string Segment,
        string From,
        string To,
        int ExtraDays,
        IReadOnlyList<string> Members
    );
}

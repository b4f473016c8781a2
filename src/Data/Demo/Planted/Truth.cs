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
}

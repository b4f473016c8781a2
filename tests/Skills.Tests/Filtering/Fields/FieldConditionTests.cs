using System.Globalization;
using RevBot.Skills.Filtering.Fields;

namespace RevBot.Skills.Tests.Filtering.Fields;

/// <summary>Each field with each comparison against values written down by hand and a naive comparison of them.</summary>
public sealed class FieldConditionTests(FieldBook book) : IClassFixture<FieldBook>
{
    private static readonly string[] Names = ["Alpha", "Bare", "Beta", "Done", "Gone", "Lost"];

    // In the order of the names; "-" is no value. Dates are ISO, so that they compare as texts do.
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal)
    {
        ["amount"] = "1000 - 500 500 3000 700",
        ["close_date"] = "2027-01-15 - 2026-12-20 2026-10-09 2026-12-01 2026-11-18",
        ["created"] = "2026-01-06 2026-11-01 2026-10-20 2026-07-01 2026-08-01 2026-07-11",
        ["closed"] = "- - - 2026-10-09 - 2026-11-18",
        ["changed"] = "2026-11-02 2026-11-01 2026-10-20 2026-10-09 2026-08-01 2026-11-18",
        ["last_activity"] = "2026-11-12 - 2026-11-20 - - -",
        ["next_step_date"] = "2026-12-01 - 2026-11-25 - - -",
        ["days_since_activity"] = "10 21 2 144 113 134",
        ["age"] = "320 21 33 100 113 130",
        ["days_in_stage"] = "20 21 33 44 113 4",
        ["discount"] = "0.15 - 0.3 - - -",
        ["push_count"] = "1 0 0 0 0 0",
        ["activity_count"] = "2 0 1 0 0 0",
        ["contacts"] = "2 0 1 0 0 0",
        ["workers"] = "50 - 5 - - -",
        ["owner_active"] = "true - true true false true",
        ["next_step"] = "Send_the_contract - Call - - -",
        ["currency"] = "USD - EUR USD USD USD",
        ["name"] = "Alpha Bare Beta Done Gone Lost",
        ["territory"] = "Rhine - Midwest - - -",
        ["segment"] = "Enterprise - Commercial - - -",
        ["competitor"] = "Globex - Initech - - -",
        ["deal_type"] = "Renewal - New_business - Renewal -",
        ["lead_source"] = "Partner - Event - - -",
        ["product"] = "Core - Edge - - -",
        ["loss_reason"] = "- - - - - Price",
        ["owner"] = "Priya - Priya Priya Olaf Priya",
        ["team"] = "DACH - DACH DACH DACH DACH",
        ["stage"] = "Negotiation Qualify Proposal Closed_Won Discovery Closed_Lost",
        ["forecast_category"] = "Commit Pipeline Best_Case Closed Pipeline Omitted",
        ["account"] = "Alpha Bare Beta Done Gone Lost",
    };

    public static TheoryData<string, string> Comparisons()
    {
        var all = new TheoryData<string, string>();
        foreach (var field in DealFields.All.Where(field => Values.ContainsKey(field.Name) && !field.IsRanked))
        {
            foreach (var op in FieldOp.Of(field))
            {
                all.Add(field.Name, op);
            }
        }

        return all;
    }

    [Theory]
    [MemberData(nameof(Comparisons))]
    public void Condition_OnAField_MeansWhatANaiveComparisonMeans(string name, string op)
    {
        var kind = DealFields.Find(name)!.Kind;
        var values = Values[name].Split(' ').Select(value => value == "-" ? null : value.Replace('_', ' ')).ToArray();
        var known = values.OfType<string>().Distinct().OrderBy(value => Rank(kind, value)).ToArray();
        var (low, high) = (known[(known.Length - 1) / 2], known[^1]);
        var given = op switch
        {
            "empty" or "not_empty" => null,
            "between" or "in" => $"[{Json(kind, low)},{Json(kind, high)}]",
            "contains" => Json(kind, low[1..].ToUpperInvariant()),
            _ => Json(kind, low),
        };

        var expected = Names.Where((_, place) => Holds(kind, op, values[place], low, high));
        Assert.Equal(string.Join(' ', expected), FieldCase.Meant(book.Now, name, op, given).Names);
    }

    [Fact]
    public void Fields_AllStandInTheTable()
    {
        var elsewhere = new[] { "probability", "risk", "region", "country", "industry" };

        Assert.Equal(
            DealFields.All.Select(field => field.Name).Order(StringComparer.Ordinal),
            Values.Keys.Concat(elsewhere).Order(StringComparer.Ordinal)
        );
    }

    [Theory]
    [InlineData(">", "\"proposal\"", "Alpha Done Lost", "stage after Proposal")]
    [InlineData(">=", "\"proposal\"", "Alpha Beta Done Lost", "stage Proposal or later")]
    [InlineData("<", "\"Proposal\"", "Bare Gone", "stage before Proposal")]
    [InlineData("<=", "\"Discovery\"", "Bare Gone", "stage Discovery or earlier")]
    [InlineData("between", "[\"Discovery\",\"Negotiation\"]", "Alpha Beta Gone", "stage from Discovery to Negotiation")]
    [InlineData("=", "\"negotiation\"", "Alpha", "Negotiation")]
    [InlineData("!=", "\"Qualify\"", "Alpha Beta Done Gone Lost", "stage other than Qualify")]
    [InlineData("contains", "\"closed\"", "Done Lost", "stage with \"closed\"")]
    public void Stage_IsBeforeAndAfterByItsPlaceInTheProcess(string op, string value, string names, string words) =>
        Assert.Equal((names, words), FieldCase.Meant(book.Now, "stage", op, value));

    [Theory]
    [InlineData("=", "\"germany\"", "Alpha", "Germany")]
    [InlineData("in", "[\"FR\",\"US\"]", "Alpha Beta", "France or United States")]
    [InlineData("!=", "\"DE\"", "Bare Beta Done Gone Lost", "country other than Germany")]
    [InlineData("contains", "\"unit\"", "Beta", "country with \"unit\"")]
    [InlineData("empty", null, "Bare Done Gone Lost", "no country")]
    public void Country_IsAnyOfTheDeals(string op, string? value, string names, string words) =>
        Assert.Equal((names, words), FieldCase.Meant(book.Now, "country", op, value));

    [Fact]
    public void ProductFamilies_AndManagersNames_AreFoundAsInTheLists()
    {
        Assert.Equal("Alpha", FieldCase.Meant(book.Now, "product", "=", "\"suite\"").Names);
        Assert.Equal(("Alpha Beta Done Gone Lost", "DACH"), FieldCase.Meant(book.Now, "team", "=", "\"Mia\""));
    }

    private static bool Holds(FieldKind kind, string op, string? value, string low, string high)
    {
        if (value is null)
        {
            return op is "empty" or "!=";
        }

        var (own, least, most) = (Rank(kind, value), Rank(kind, low), Rank(kind, high));
        var toLow = Comparer<object>.Default.Compare(own, least);
        return op switch
        {
            "=" => toLow == 0,
            "!=" => toLow != 0,
            "<" => toLow < 0,
            "<=" => toLow <= 0,
            ">" => toLow > 0,
            ">=" => toLow >= 0,
            "between" => toLow >= 0 && Comparer<object>.Default.Compare(own, most) <= 0,
            "in" => value == low || value == high,
            "contains" => value.Contains(low[1..], StringComparison.OrdinalIgnoreCase),
            _ => op == "not_empty",
        };
    }

    private static object Rank(FieldKind kind, string value) =>
        kind is FieldKind.Text or FieldKind.Date or FieldKind.Flag
            ? value
            : decimal.Parse(value, CultureInfo.InvariantCulture);

    private static string Json(FieldKind kind, string value) =>
        kind is FieldKind.Text or FieldKind.Date ? $"\"{value}\"" : value;
}

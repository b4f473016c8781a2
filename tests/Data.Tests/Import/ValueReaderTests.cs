using NodaTime;
using RevBot.Data.Finance;
using RevBot.Data.Import.Extract;
using RevBot.Data.Import.Fields;
using RevBot.Data.Import.Mapping;

namespace RevBot.Data.Tests.Import;

public sealed class ValueReaderTests
{
    private static readonly ValueReader Values = new(DateTimeZone.Utc, DecimalStyle.Point);
    private static readonly FieldRule Plain = new() { Line = 1, Columns = [new("value", false)] };

    [Theory]
    [InlineData("0%", 0.0)]
    [InlineData("100%", 1.0)]
    [InlineData("100.1%", null)]
    [InlineData("150%", null)]
    [InlineData("-1%", null)]
    [InlineData("1", 1.0)]
    [InlineData("1.01", null)]
    [InlineData("0.15", 0.15)]
    public void Share_FromNothingToTheWhole_IsRead_AndOtherwiseRejectsTheRow(string text, double? expected)
    {
        var (field, row) = Case(text, ValueKind.Share);

        Assert.Equal(expected, Values.Share(field, row));
        Assert.Equal(expected is null ? $"value '{text}' is not a share from 0 to 1" : null, row.Problem);
    }

    [Theory]
    [InlineData("100", 1.0)]
    [InlineData("101", null)]
    public void Share_OfAFieldInPercent_EndsAtAHundred(string text, double? expected)
    {
        var (field, row) = Case(text, ValueKind.Share, Plain with { IsPercent = true });

        Assert.Equal(expected, Values.Share(field, row));
    }

    [Theory]
    [InlineData("0", null)]
    [InlineData("10", null)]
    [InlineData("-0.01", "value '-0.01' is below 0")]
    [InlineData("10.01", "value '10.01' is above 10")]
    public void Number_AtTheLimitsOfTheMapping_IsRead_AndBeyondThemRejectsTheRow(string text, string? problem)
    {
        var (field, row) = Case(text, ValueKind.Number, Plain with { Minimum = 0, Maximum = 10 });

        Assert.Equal(problem is null, Values.Number(field, row) is not null);
        Assert.Equal(problem, row.Problem);
    }

    [Fact]
    public void Number_BeyondALimitOfTheMapping_IsToldWithAPointWhateverTheMachinesCulture()
    {
        var (field, row) = Case("0.1", ValueKind.Number, Plain with { Minimum = 0.5m });
        var before = System.Globalization.CultureInfo.CurrentCulture;
        System.Globalization.CultureInfo.CurrentCulture = new("de-DE");
        try
        {
            Values.Number(field, row);
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }

        Assert.Equal("value '0.1' is below 0.5", row.Problem);
    }

    [Theory]
    [InlineData("9000000000000", true)]
    [InlineData("-9000000000000", true)]
    [InlineData("9000000000000.01", false)]
    public void Number_BeyondNineTrillion_IsTooLarge(string text, bool isRead)
    {
        var (field, row) = Case(text, ValueKind.Number);

        Assert.Equal(isRead, Values.Number(field, row) is not null);
        Assert.Equal(isRead ? null : $"value '{text}' is too large", row.Problem);
    }

    [Theory]
    [InlineData("2147483647", null)]
    [InlineData("-2147483648", null)]
    [InlineData("2147483648", "value '2147483648' is too large")]
    [InlineData("1.5", "value '1.5' is not a whole number")]
    public void WholeNumber_OfThirtyTwoBits_IsRead_AndNoOther(string text, string? problem)
    {
        var (field, row) = Case(text, ValueKind.Integer);

        Assert.Equal(problem is null, Values.Small(field, row) is not null);
        Assert.Equal(problem, row.Problem);
    }

    [Theory]
    [InlineData("1900-01-01", true)]
    [InlineData("1899-12-31", false)]
    [InlineData("2200-12-31", true)]
    [InlineData("2201-01-01", false)]
    public void Date_OfTheYears1900To2200_IsPossible(string text, bool isRead)
    {
        var (field, row) = Case(text, ValueKind.Date);

        Assert.Equal(isRead, Values.Date(field, row) is not null);
        Assert.Equal(isRead ? null : $"value '{text}' is an impossible date", row.Problem);
    }

    [Theory]
    [InlineData("2026-01-01", true)]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-12-31", true)]
    [InlineData("2027-01-01", false)]
    public void Date_AtTheLimitsOfTheMapping_IsRead(string text, bool isRead)
    {
        var rule = Plain with { Earliest = new LocalDate(2026, 1, 1), Latest = new LocalDate(2026, 12, 31) };
        var (field, row) = Case(text, ValueKind.Date, rule);

        Assert.Equal(isRead, Values.Date(field, row) is not null);
    }

    [Theory]
    [InlineData("abcd", null)]
    [InlineData("abcde", "value 'abcde' is longer than 4 characters")]
    public void Text_UpToItsLongest_IsRead(string text, string? problem)
    {
        var (field, row) = Case(text, ValueKind.Text, longest: 4);

        Assert.Equal(problem is null ? text : null, ValueReader.Text(field, row));
        Assert.Equal(problem, row.Problem);
    }

    [Fact]
    public void Field_ThatIsEmptyOrNotMapped_IsNull_AndRejectsTheRowOnlyWhereItMustBeThere()
    {
        var (optional, row) = Case("", ValueKind.Text);
        var (required, other) = Case("", ValueKind.Text, isRequired: true);

        Assert.Null(ValueReader.Text(optional, row));
        Assert.Null(ValueReader.Text(null, row));
        Assert.Null(row.Problem);
        Assert.Null(ValueReader.Text(required, other));
        Assert.Equal("value is empty", other.Problem);
    }

    [Fact]
    public void BadValue_ThatMayBeLeftEmpty_RejectsTheRowOnlyWhereItMustBeThere()
    {
        var rule = Plain with { OnInvalid = OnBad.Null };
        var (optional, row) = Case("many", ValueKind.Number, rule);
        var (required, other) = Case("many", ValueKind.Number, rule, isRequired: true);

        Assert.Null(Values.Number(optional, row));
        Assert.Null(row.Problem);
        Assert.Null(Values.Number(required, other));
        Assert.Equal("value 'many' is not a number", other.Problem);
    }

    [Fact]
    public void Row_WithAProblem_GivesNothingMore_AndKeepsItsFirst()
    {
        var (field, row) = Case("7", ValueKind.Number);
        row.Reject("first");
        row.Reject("second");

        Assert.Null(Values.Number(field, row));
        Assert.Equal("first", row.Problem);
    }

    [Theory]
    [InlineData("eur", "EUR", null)]
    [InlineData("", "USD", null)]
    [InlineData("EU", "USD", "value 'EU' is not a currency code")]
    [InlineData("EURO", "USD", "value 'EURO' is not a currency code")]
    public void Currency_OfThreeLetters_IsRead_AndElseTheOneGivenHolds(string text, string code, string? problem)
    {
        var (field, row) = Case(text, ValueKind.Currency);

        Assert.Equal(new Currency(code), ValueReader.Currency(field, row, Currency.Usd));
        Assert.Equal(problem, row.Problem);
    }

    [Fact]
    public void Quote_OfSixtyCharacters_IsWhole_AndOfMoreIsCut()
    {
        Assert.Equal($"'{new string('a', 60)}'", ValueReader.Quote(new('a', 60)));
        Assert.Equal($"'{new string('a', 60)}…'", ValueReader.Quote(new('a', 61)));
    }

    [Theory]
    [InlineData("1,234.5", 1234.5)]
    [InlineData("1,234,567", 1234567.0)]
    [InlineData("12,34", null)]
    [InlineData("1234,567", null)]
    [InlineData(",123", null)]
    public void Thousands_InGroupsOfThree_AreRead_AndNoOther(string text, double? expected) =>
        Assert.Equal((decimal?)expected, NumberText.Parse(text, DecimalStyle.Point));

    private static (Field Field, ExtractRow Row) Case(
        string text,
        ValueKind kind,
        FieldRule? rule = null,
        bool isRequired = false,
        int longest = 400
    )
    {
        var source = new SourceRule
        {
            Line = 1,
            Target = "any",
            Fields = new Dictionary<string, FieldRule>(),
            Rows = [new Dictionary<string, string> { ["value"] = text }],
        };
        var rows = new MappedRows("mapping.yaml", source);
        var binding = new Binding("mapping.yaml", rows, new Dictionary<string, Lookup>());
        return (new(rule ?? Plain, new("value", kind, isRequired, longest), binding), rows.Rows().Single());
    }
}

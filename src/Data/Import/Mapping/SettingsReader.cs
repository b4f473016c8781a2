using NodaTime;
using RevBot.Data.Book;
using RevBot.Data.Calendar;
using RevBot.Data.Finance;
using RevBot.Data.Import.Extract;

namespace RevBot.Data.Import.Mapping;

/// <summary>Reads a mapping's settings.</summary>
internal static class SettingsReader
{
    /// <summary>Reads the settings; what is not said stays null.</summary>
    /// <exception cref="ImportException">A key is unknown or a value wrong.</exception>
    public static MappingSettings ReadSettings(MappingNode node)
    {
        var keys = node.Keys(
            "company",
            "dealAddress",
            "fiscalFirstMonth",
            "fiscalPattern",
            "currency",
            "zone",
            "frozenOn",
            "decimals",
            "dates",
            "encoding"
        );
        T? Read<T>(string key, Func<MappingNode, T> read) =>
            keys.TryGetValue(key, out var found) ? read(found) : default;

        return new()
        {
            Company = Read("company", found => found.Text()),
            DealAddress = Read("dealAddress", Address),
            FiscalFirstMonth = Read<int?>("fiscalFirstMonth", found => found.Whole(1, 12)),
            FiscalPattern = Read<FiscalPattern?>("fiscalPattern", found => found.Choice<FiscalPattern>()),
            Currency = Read<Currency?>("currency", found => Code(found)),
            Zone = Read("zone", Zone),
            FrozenOn = Read<LocalDate?>("frozenOn", found => IsNone(found) ? null : found.Day()),
            IsLive = Read("frozenOn", IsNone),
            Dates = Read("dates", FieldRuleReader.Formats) ?? [],
            Decimals = Read("decimals", found => found.Choice<DecimalStyle>()),
            Encoding = Read("encoding", Encoding) ?? TextEncoding.Default,
        };
    }

    /// <summary>A currency.</summary>
    /// <exception cref="ImportException">It is no code of three letters.</exception>
    public static Currency Code(MappingNode node)
    {
        try
        {
            return new(node.Text());
        }
        catch (FormatException problem)
        {
            throw node.Error(problem.Message);
        }
    }

    private static DealAddress Address(MappingNode node) =>
        DealAddress.Read(node.Text())
        ?? throw node.Error(
            $"'{node.Text()}' is no address of a deal; use an https address with {DealAddress.Place} in the place of the deal's id, such as https://acme.lightning.force.com/lightning/r/Opportunity/{DealAddress.Place}/view."
        );

    private static DateTimeZone Zone(MappingNode node) =>
        DateTimeZoneProviders.Tzdb.GetZoneOrNull(node.Text())
        ?? throw node.Error($"'{node.Text()}' is not a time zone; use a name such as Europe/Berlin or UTC.");

    private static bool IsNone(MappingNode node) => string.Equals(node.Text(), "none", StringComparison.Ordinal);

    private static string Encoding(MappingNode node) =>
        TextEncoding.ProblemOf(node.Text()) is { } problem ? throw node.Error(problem) : node.Text();
}

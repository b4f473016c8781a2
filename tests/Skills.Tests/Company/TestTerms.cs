using RevBot.Data.Warehouse;

namespace RevBot.Skills.Tests.Company;

/// <summary>What of a deal changes with time. No category takes the stage's default.</summary>
internal sealed record TestTerms(decimal? Amount, string Stage, string? Close, string? Owner)
{
    public ForecastCategory? Category { get; init; }

    public string Currency { get; init; } = TestCompany.DefaultCurrency;
}

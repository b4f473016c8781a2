namespace RevBot.Skills.Forecast.Learning.Conversions;

/// <summary>How many deals, and how many of them were won.</summary>
internal readonly record struct ConversionTally(double Deals, double Wins)
{
    public ConversionTally Plus(ConversionTally other) => new(Deals + other.Deals, Wins + other.Wins);
}

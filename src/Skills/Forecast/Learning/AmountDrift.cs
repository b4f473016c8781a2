namespace RevBot.Skills.Forecast.Learning;

/// <summary>What deals that were won were worth at a week, and at the end.</summary>
internal readonly record struct AmountDrift(double Then, double AtEnd, int Deals)
{
    public AmountDrift With(double then, double atEnd) => new(Then + then, AtEnd + atEnd, Deals + 1);

    public AmountDrift Plus(AmountDrift other) => new(Then + other.Then, AtEnd + other.AtEnd, Deals + other.Deals);
}

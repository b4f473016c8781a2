namespace RevBot.Skills.Forecast.Methods;

/// <summary>
/// A method's number for all deals, corrected for the bias of its record, and the part of the correction that some
/// of the deals have. Whole: max(booked, amount × factor). What the correction adds is spread in proportion to the parts'
/// amounts, what it takes off in proportion to what of them is not booked. So the parts add up to the whole, none falls
/// below what it has booked, and a part is corrected in the same way whatever it is asked beside.
/// </summary>
/// <param name="Amount">The number of all deals, in any unit.</param>
/// <param name="Booked">What of it is won.</param>
/// <param name="Factor">What the record says to multiply it by.</param>
internal readonly record struct CorrectedNumber(double Amount, double Booked, double Factor)
{
    /// <summary>The same of a number of which only the won share is known.</summary>
    /// <param name="won">0..1; null where the number is 0.</param>
    /// <param name="factor">What the record says to multiply it by.</param>
    public static CorrectedNumber OfRate(double? won, double factor) =>
        won is { } share ? new(1, share, factor) : new(0, 0, factor);

    private double Added => Math.Max(Booked, Amount * Factor) - Amount;

    /// <summary>The corrected number of a part, in minor units.</summary>
    /// <param name="amount">The part's number.</param>
    /// <param name="booked">What of it is won.</param>
    public double Of(double amount, double booked)
    {
        var (part, whole) = Added >= 0 ? (amount, Amount) : (amount - booked, Amount - Booked);
        return whole > 0 ? amount + (Added * part / whole) : Math.Max(booked, amount);
    }
}

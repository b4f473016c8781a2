using System.Globalization;

namespace RevBot.Data.Finance;

/// <summary>
/// An exact amount in whole minor units of a currency. Adding amounts of two currencies is an error, never a guess.
/// Equal when amount and currency are equal; ordered by amount within one currency. Overflow throws.
/// </summary>
/// <remarks>
/// The default value is nothing in US dollars. Multiplying rounds, so shares of an amount need not add up to it: give
/// the last share what is left. Dividing two amounts gives a plain number.
/// </remarks>
public readonly record struct Money(long Minor, Currency Currency) : IComparable<Money>
{
    /// <summary>The amount in units of the currency.</summary>
    public decimal Amount => (decimal)Minor / Currency.MinorPerUnit;

    /// <summary>Nothing, in a currency.</summary>
    public static Money Zero(Currency currency) => new(0, currency);

    /// <summary>From units, rounded half to even to the minor unit.</summary>
    /// <param name="amount">Units: 12.5 is 12.50 dollars and 12 yen.</param>
    /// <param name="currency">Gives the minor unit.</param>
    public static Money FromAmount(decimal amount, Currency currency) =>
        new(decimal.ToInt64(decimal.Round(amount * currency.MinorPerUnit, 0, MidpointRounding.ToEven)), currency);

    /// <summary>From a computed number of minor units, rounded half away from zero as forecasts are.</summary>
    /// <param name="minor">A finite number; of 12.5 cents are made 13.</param>
    /// <param name="currency">Whose minor units they are.</param>
    public static Money Rounded(double minor, Currency currency) =>
        new((long)Math.Round(minor, MidpointRounding.AwayFromZero), currency);

    /// <summary>The sum. Both must be in one currency.</summary>
    public static Money operator +(Money left, Money right) => new(left.Minor + Same(left, right).Minor, left.Currency);

    /// <summary>The difference. Both must be in one currency.</summary>
    public static Money operator -(Money left, Money right) => new(left.Minor - Same(left, right).Minor, left.Currency);

    /// <summary>The amount with its sign turned.</summary>
    public static Money operator -(Money value) => new(-value.Minor, value.Currency);

    /// <summary>Whether left is less. Both must be in one currency.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether left is greater. Both must be in one currency.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether left is less or equal. Both must be in one currency.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether left is greater or equal. Both must be in one currency.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>The sum, for callers without operators.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>The difference, for callers without operators.</summary>
    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>The turned sign, for callers without operators.</summary>
    public static Money Negate(Money value) => -value;

    /// <summary>The amount without its sign.</summary>
    public Money Abs() => Minor < 0 ? -this : this;

    /// <summary>
    /// The amount times a share or factor, rounded half to even to the minor unit. The factor is taken as the decimal
    /// of up to 15 digits that it was written as: 0.35 of 90 is 31.5 and so 32, not the 31.49… of binary fractions.
    /// </summary>
    /// <exception cref="OverflowException">The product is past the range, or the factor is no number.</exception>
    public Money Times(double factor) =>
        new(decimal.ToInt64(decimal.Round(Minor * (decimal)factor, 0, MidpointRounding.ToEven)), Currency);

    /// <summary>This ÷ other; null when other is zero. Both must be in one currency.</summary>
    public double? Over(Money other) => Same(this, other).Minor == 0 ? null : (double)Minor / other.Minor;

    /// <inheritdoc/>
    public int CompareTo(Money other) => Minor.CompareTo(Same(this, other).Minor);

    /// <summary>For logs and exceptions: <c>1234.50 USD</c>. What people read is formatted by the composer.</summary>
    public override string ToString() =>
        Amount.ToString("F" + Currency.Digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)
        + " "
        + Currency.Code;

    private static Money Same(Money left, Money right) =>
        left.Currency == right.Currency
            ? right
            : throw new InvalidOperationException(
                $"Amounts in {left.Currency} and {right.Currency} cannot be combined without a rate."
            );
}

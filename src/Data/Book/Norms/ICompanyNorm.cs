using RevBot.Data.Book.Cache;

namespace RevBot.Data.Book.Norms;

/// <summary>
/// Something learnt from the whole company: rates, shares, days and coefficients that every person's answer may rest
/// on, never an amount, a name or a deal of somebody else. A person reaches it through <see cref="ScopedBook.Norm{T}"/>
/// only; it is measured once for a day and kept with the book. An architecture test lists the types that are norms and
/// refuses public members that carry deals, sellers, accounts or money.
/// </summary>
/// <remarks>
/// Measured over everything and kept by day: it must depend on nothing else, no clock, no setting of a person, no
/// chance without a seed.
/// </remarks>
/// <typeparam name="TSelf">The norm itself.</typeparam>
public interface ICompanyNorm<TSelf>
    where TSelf : class, ICompanyNorm<TSelf>
{
    /// <summary>Writes it down and reads it back; null for what is measured in every process.</summary>
    static virtual INormSerializer<TSelf>? Serializer => null;

    /// <summary>
    /// Measures it over a view of everything as of the close of a day; nothing recorded later is in the view.
    /// </summary>
    static abstract TSelf Measure(ScopedBook everything);
}

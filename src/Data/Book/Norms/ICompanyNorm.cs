using RevBot.Data.Book.Memory;

namespace RevBot.Data.Book.Norms;

/// <summary>
/// Something learnt from the whole company: rates, shares, days and coefficients that every person's answer may rest on,
/// never an amount, a name or a deal of somebody else. A person reaches it through <see cref="ScopedBook.Norm{T}"/> only;
/// it is measured once for a day and kept with the book. An architecture test lists the types that are norms and refuses
/// public members that carry deals, sellers, accounts or money.
/// </summary>
/// <typeparam name="TSelf">The norm itself.</typeparam>
public interface ICompanyNorm<TSelf>
    where TSelf : class, ICompanyNorm<TSelf>
{
    /// <summary>Writes it down and reads it back; null for what is measured in every process.</summary>
    static virtual INormScribe<TSelf>? Scribe => null;

    /// <summary>Measures it over a view of everything as of the close of a day; nothing recorded later is in the view.</summary>
    static abstract TSelf Measure(ScopedBook everything);
}

using RevBot.Data.Book.Cache;

namespace RevBot.Data.Book.Norms;

/// <summary>
/// Something learnt from the whole company: rates, shares, days and coefficients that every person's answer may rest
/// on, never an amount or a deal of somebody else, and no name of a person or an account. A person reaches it through
/// <see cref="ScopedBook.Norm{T}"/>, or <see cref="ScopedBook.NormNow{T}"/> where it holds something of the running
/// day; it is measured once for an instant, mostly the close of a day, and kept with the book. A test lists the types
/// that are norms and refuses public members that carry deals, sellers, accounts or money.
/// </summary>
/// <remarks>
/// Measured over everything as known at an instant and kept by it: it must depend on nothing else, no clock, no setting
/// of a person, no chance without a seed. One norm, how win rates changed, holds names of groups of deals: sizes,
/// segments and regions. It leaks none, because it is out of reach outside the functions and its sentence names a group
/// only to a person who sees the whole company or has deals in it.
/// </remarks>
/// <typeparam name="TSelf">The norm itself.</typeparam>
public interface ICompanyNorm<TSelf>
    where TSelf : class, ICompanyNorm<TSelf>
{
    /// <summary>Writes it down and reads it back; null for what is measured in every process.</summary>
    static virtual INormSerializer<TSelf>? Serializer => null;

    /// <summary>
    /// Measures it over a view of everything as of an instant: the close of a day for <see cref="ScopedBook.Norm{T}"/>,
    /// any for <see cref="ScopedBook.NormNow{T}"/>. Nothing recorded later is in the view.
    /// </summary>
    static abstract TSelf Measure(ScopedBook everything);
}

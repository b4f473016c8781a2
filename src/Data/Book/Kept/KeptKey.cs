namespace RevBot.Data.Book.Kept;

/// <summary>Under what something worked out of a view is kept: two views with one scope and one instant share it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Scope">Whose view, see <see cref="Book.Scope.Key"/>.</param>
/// <param name="AsOf">Of which instant, microseconds.</param>
/// <param name="Of">What else it depends on.</param>
internal readonly record struct KeptKey(Type Kind, string Scope, long AsOf, object Of);

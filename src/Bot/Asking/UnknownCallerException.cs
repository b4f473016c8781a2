namespace RevBot.Bot.Asking;

/// <summary>Nobody in the company has the identity that a channel verified.</summary>
public sealed class UnknownCallerException(string user)
    : Exception($"Nobody in the company's data has the e-mail {Clean(user)}; ask your administrator to map it.")
{
    private const int Longest = 100;

    private static string Clean(string user) => new([.. user.Where(letter => !char.IsControl(letter)).Take(Longest)]);
}

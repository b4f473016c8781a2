namespace RevBot.Data.Book.People;

/// <summary>A team that the person may see: a leader and all below.</summary>
/// <param name="Name">As in the data: the leader's role or territory.</param>
/// <param name="Leader">Who leads it.</param>
/// <param name="Members">The leader and all below, the leader first.</param>
public sealed record Team(string Name, Seller Leader, IReadOnlyList<Seller> Members);

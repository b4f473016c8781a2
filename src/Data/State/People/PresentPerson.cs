using RevBot.Data.Warehouse.People;

namespace RevBot.Data.State.People;

/// <summary>Somebody of the company who has not left and can sign in by e-mail.</summary>
/// <param name="Id">The id of a row of <c>seller</c>.</param>
/// <param name="Role">Not administrator.</param>
/// <param name="Email">Identifies.</param>
/// <param name="Name">As in the directory.</param>
/// <param name="Title">The job; null where unknown.</param>
public sealed record PresentPerson(int Id, SellerRole Role, string Email, string Name, string? Title);
